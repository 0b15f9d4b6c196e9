package vn.thanhtri.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.LookFact;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.personal.PersonalFieldStore;
import vn.thanhtri.kernel.personal.PersonalTable;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyEntry;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.people.officer.Officers;
import vn.thanhtri.place.Validity;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Site;

@DatabaseTest
@DisplayName("Dữ liệu cá nhân")
class PersonalDataTest extends Somebody {
    private static final Path PAPER = Path.of("..", "docs", "personal-data.md");
    private static final String BEGIN = "<!-- fields:begin -->";
    private static final String END = "<!-- fields:end -->";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private PersonalFieldStore fields;

    @Autowired
    private Officers officers;

    @Autowired
    private Agencies agencies;

    @Autowired
    private OwnFile data;

    @Autowired
    private Breaches breaches;

    @Test
    @DisplayName(
            "bảng nào có người thì mọi trường bằng lời của bảng ấy đều khai mục đích: bảng mới quên khai thì lộ ra ở đây")
    void everyFieldIsDeclared() throws SQLException {
        assertThat(list("""
                        select n.nspname || '.' || c.relname || '.' || a.attname
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                             join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'kernel')
                          and a.atttypid in ('text'::regtype, 'jsonb'::regtype, 'date'::regtype) and a.attgenerated = ''
                          and a.attname not in ('area', 'valid') and a.attname not like '%code' and a.attname not like '%_on'
                          and exists (select from pg_attribute p where p.attrelid = c.oid and not p.attisdropped
                                      and p.attname ~ '^(person|person_[ab]|person_case|from_person|full_name)$')
                          and not exists (select from kernel.personal_field f
                                          where f.home = n.nspname and f.name = c.relname and f.field = a.attname)
                        order by 1
                        """)).isEmpty();
    }

    /** Run with {@code -Dthanhtri.draw=true} to write the table. */
    @Test
    @DisplayName("mục đích từng trường đứng trong docs/personal-data.md đúng như khai báo")
    void isShownAsDeclared() throws Exception {
        StringBuilder table =
                new StringBuilder("\n| table | field | purpose | when the time is over |\n| --- | --- | --- | --- |\n");
        for (PersonalTable each : Acting.as(Actor.system(), fields::listTables)) {
            for (PersonalTable.Field field : each.fields()) {
                table.append("| %s | %s | %s | %s |%n"
                        .formatted(each.name(), field.name(), field.purpose(), field.goes() ? "goes" : "stays"));
            }
        }
        String text = Files.readString(PAPER);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        if (Boolean.getBoolean("thanhtri.draw")) {
            Files.writeString(PAPER, text.substring(0, begin) + table + text.substring(end));
            return;
        }
        assertThat(text.substring(begin, end)).isEqualTo(table.toString());
    }

    @Test
    @DisplayName(
            "xuất mọi dữ liệu về một người: đủ bảng, đủ mục đích, ghi lại ai đã xuất; ngoài địa bàn và vai trò khác thì không")
    void ownData() throws Exception {
        Actor officer = new Actor(null, null, "Dương Văn Hoàn", "19.173.05917.", Role.OFFICER);
        Site site = Site.seenBy(officer, context);
        var answer = site.answer(post("/persons/" + person + "/own-data"));
        assertThat(answer.getHeader("Content-Disposition")).contains("attachment");
        String file = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(file).contains(name, phone, "people.residence", "tracing.encounter", "truy vết tiếp xúc", "Luật");
        assertThat(site.page("/persons/" + person)).contains("Xuất mọi dữ liệu về người này");
        assertThat(list(
                        "select actor_name from kernel.journal where kind = 'PersonViewed' and payload ->> 'at' like '%own-data'"
                                + " and subject_id = " + person))
                .containsExactly("Dương Văn Hoàn");
        Actor police = new Actor(null, null, "Ngô Quang Hưởng", "19.173.", Role.POLICE);
        assertThat(refusal(() -> Acting.run(police, () -> data.of(person)))).isEqualTo(403);
        assertThatThrownBy(() -> Acting.run(
                        new Actor(null, null, "Xã khác", "19.173.05920.", Role.OFFICER), () -> data.of(person)))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    @DisplayName("lộ tài khoản: đã xem ai, bao giờ, và hạn 72 giờ kể từ lúc phát hiện")
    void breach() throws Exception {
        String username = "lo.tai.khoan." + registered;
        long account = Acting.as(Actor.system(), () -> {
            long agency = agencies.register(new AgencyEntry(
                    AgencyKind.ORGANISATION,
                    "Cơ quan " + username,
                    username,
                    "173",
                    "19.173.",
                    null,
                    "",
                    Validity.ALWAYS));
            return officers.open(username, "mua-thu-la-vang-roi", "Vi Thị Lộ", Role.OFFICER, agency, "19.173.");
        });
        Instant before = Instant.now().minusSeconds(60);
        Site.seenBy(new Actor(account, null, "Vi Thị Lộ", "19.173.", Role.OFFICER), context)
                .page("/persons/" + person);
        Instant learned = Instant.now();
        Breaches.Breach breach =
                Acting.as(COMMANDER, () -> breaches.assess(username, before, learned.plusSeconds(60), learned));
        assertThat(breach.count(LookFact.PERSON_VIEWED)).isOne();
        assertThat(breach.seen()).anySatisfy(seen -> assertThat(seen.id()).isEqualTo(person));
        assertThat(breach.due()).isEqualTo(learned.plus(Duration.ofHours(72)));
        Site site = Site.seenBy(COMMANDER, context);
        assertThat(site.page("/privacy/breach")).contains("Lộ, lọt dữ liệu cá nhân");
        assertThat(site.answer(post("/privacy/breach")
                                .param("username", username)
                                .param("from", "2021-01-01T00:00"))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Thông báo vi phạm", "356/2025/NĐ-CP", "xem hồ sơ người");
        assertThat(site.answer(get("/privacy/breach")).getStatus()).isEqualTo(200);
    }

    @Test
    @DisplayName("nhật ký của máy chủ dữ liệu và của chương trình không chép giá trị của câu lệnh")
    void noValuesInLogs() throws SQLException {
        assertThat(list("select setting from pg_settings where name in ('log_parameter_max_length',"
                        + " 'log_parameter_max_length_on_error')"))
                .containsExactly("0", "0");
        assertThat(list("select setting from pg_settings where name = 'log_error_verbosity'"))
                .containsExactly("terse");
        String number = "01908500%04d".formatted(registered);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "select set_config('thanhtri.area', '', true), set_config('thanhtri.area_end', '~', true)");
            assertThatThrownBy(() -> statement.execute(
                            "insert into people.person (full_name, citizen_number, area) select 'Ai', citizen_number, '19.'"
                                    + " from people.person where id = " + person))
                    .isInstanceOf(SQLException.class)
                    .satisfies(failure -> assertThat(failure.toString()).doesNotContain(number));
            connection.rollback();
        }
    }
}
