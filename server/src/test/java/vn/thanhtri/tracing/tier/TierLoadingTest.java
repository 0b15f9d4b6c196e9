package vn.thanhtri.tracing.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.thanhtri.test.Province.NHA_LONG_CODE;
import static vn.thanhtri.test.Province.TAN_KHANH_CODE;
import static vn.thanhtri.test.Province.at;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Site;
import vn.thanhtri.test.TestServer;
import vn.thanhtri.tracing.Cast;
import vn.thanhtri.tracing.meeting.Attendance;

@DatabaseTest
@Now("2021-07-27T06:00")
@DisplayName("Máy chủ khởi động: trang xem được ngay, bậc F nạp sau")
class TierLoadingTest {
    private static final String NOTICE = "Bậc F đang được nạp";
    private static final Actor ADMINISTRATOR = new Actor(null, null, "Quản trị", "19.", Role.ADMINISTRATOR);

    @Autowired
    private Cast cast;

    @Autowired
    private DataSource database;

    @Autowired
    private TierTableQuery tiers;

    @Test
    @DisplayName(
            "đang nạp thì trang báo rõ, lệnh bị từ chối mà không mất biểu mẫu; nạp hỏng thì thử lại; nạp xong thì ghi được")
    void start() throws Exception {
        cast.now("2021-07-28T09:00");
        long outbreak = cast.outbreak();
        long su = cast.person("Hoàng Văn Sự", 1987, TAN_KHANH_CODE);
        long lan = cast.person("Trần Thị Lan", 1990, NHA_LONG_CODE);
        cast.confirm(outbreak, su, "2021-07-22", "2021-07-26T09:10", "2021-07-27T06:40");
        cast.wedding(outbreak, java.util.List.of(Attendance.wholeTime(su), Attendance.wholeTime(lan)));

        try (Connection slow = TestServer.superuserOf(SecondServer.urlOf(database));
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("lock table tracing.encounter in access exclusive mode");
            try (SecondServer starting = SecondServer.on(database, "2021-07-28T09:00", true)) {
                Site site = Site.seenBy(Cast.CDC, starting.context);
                Site administration = Site.seenBy(ADMINISTRATOR, starting.context);

                assertThat(site.page("/outbreaks")).contains(NOTICE);
                assertThat(site.page("/api/v1/outbreaks/" + outbreak + "/contacts"))
                        .contains("Trần Thị Lan");
                assertThat(site.page("/persons?lang=en")).contains("Tiers are being loaded");
                assertThat(site.page("/policy")).doesNotContain(NOTICE);
                assertThat(administration.page("/policy")).contains("Bậc F: đang nạp");
                assertThat(site.page("/api/v1/tiers/status")).contains("\"state\":\"LOADING\"");

                MockHttpServletResponse refused = site.answer(post("/outbreaks/" + outbreak + "/gatherings")
                        .param("kind", "WEDDING")
                        .param("name", "Đám cưới thứ hai")
                        .param("unitCode", TAN_KHANH_CODE)
                        .param("from", "2021-07-26T10:00")
                        .param("to", "2021-07-26T12:00"));
                assertThat(refused.getStatus()).isEqualTo(503);
                assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                        .contains("Đám cưới thứ hai")
                        .contains("Biểu mẫu vẫn giữ nguyên");
                MockHttpServletResponse program = site.answer(meeting(su, lan));
                assertThat(program.getStatus()).isEqualTo(503);
                assertThat(program.getHeader("Retry-After")).isEqualTo("10");
                assertThat(program.getContentType()).startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                assertThat(program.getContentAsString(StandardCharsets.UTF_8))
                        .contains("tracing.refusal.tiers-loading");

                interruptLoading(statement);
                await(() -> site.page("/api/v1/tiers/status").contains("\"state\":\"FAILED\""));
                assertThat(site.page("/outbreaks")).contains("Chưa nạp được bậc F, đang thử lại");

                slow.rollback();
                await(() -> site.page("/api/v1/tiers/status").contains("\"state\":\"FOLLOWING\""));
                assertThat(site.page("/outbreaks/" + outbreak)).doesNotContain(NOTICE);
                assertThat(site.page("/board")).doesNotContain(NOTICE);
                assertThat(site.page("/tiers/notice")).isBlank();
                assertThat(administration.page("/policy")).contains("sự việc trong bộ nhớ");
                assertThat(site.page("/actuator/health")).contains("\"lagFacts\":0");
                assertThat(site.answer(meeting(su, lan)).getStatus()).isEqualTo(201);
            }
        }
        assertThat(tiers.stored()).isEqualTo(tiers.computed());
    }

    @Test
    @DisplayName("giờ trước 1975 và giờ lẻ giây thành đúng phút địa phương")
    void minutes() {
        for (String time :
                new String[] {"2021-07-28T08:15", "1999-12-31T23:59", "1969-07-20T03:00", "1910-03-01T00:00"}) {
            long micros = BinaryRows.micros(at(time));
            int minute = vn.thanhtri.tiers.Minutes.of(java.time.LocalDateTime.parse(time));
            assertThat(BinaryRows.minuteOf(micros)).as(time).isEqualTo(minute);
            assertThat(BinaryRows.minuteOf(micros + 59_999_999)).as(time).isEqualTo(minute);
            assertThat(BinaryRows.minuteOf(micros - 1)).as(time).isEqualTo(minute - 1);
        }
    }

    private static org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> meeting(
            long a, long b) {
        return post("/api/v1/encounters")
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        [{"personA": %d, "personB": %d, "from": "2021-07-24T08:00:00Z", "place": "chợ", "reportedBy": "ca bệnh"}]
                        """.formatted(a, b));
    }

    /** Whoever waits for the lock is the loading. */
    private static void interruptLoading(Statement statement) throws Exception {
        statement.execute("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where pid in (select pid from pg_locks where relation = 'tracing.encounter'::regclass and not granted)
                """);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        for (int i = 0; i < 300 && !condition.call(); i++) {
            Thread.sleep(100);
        }
        assertThat(condition.call()).isTrue();
    }
}
