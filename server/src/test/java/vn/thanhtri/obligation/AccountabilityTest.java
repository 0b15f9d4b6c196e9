package vn.thanhtri.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.obligation.ledger.ObligationEngine;
import vn.thanhtri.obligation.score.Accountability;
import vn.thanhtri.obligation.score.AccountabilityPage;
import vn.thanhtri.obligation.score.Outcome;
import vn.thanhtri.obligation.score.Tenure;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.test.Site;

@DatabaseTest
@Now("2021-08-05T14:12")
@DisplayName("Trách nhiệm người đứng đầu")
class AccountabilityTest {
    @Autowired
    private Seating seating;

    @Autowired
    private Errands errands;

    @Autowired
    private ObligationEngine engine;

    @Autowired
    private Accountability accountability;

    @Autowired
    private WebApplicationContext context;

    private Seating.Seats seats;
    private Actor commander;

    /** Two duties fell due under the head of July, two under the head since 1-8; one of each was done in time. */
    @BeforeEach
    void duties() {
        errands.clear();
        seats = seating.settle();
        commander = Seating.officer(seats.district(), Province.PHU_BINH, Role.COMMANDER);
        enter(1, "2021-07-30T08:00:00", Duration.ofHours(-1));
        enter(2, "2021-07-31T08:00:00", Duration.ofHours(5));
        enter(3, "2021-08-02T08:00:00", Duration.ofHours(-2));
        enter(4, "2021-08-03T08:00:00", null);
    }

    private void enter(long id, String due, @Nullable Duration delay) {
        Instant at = Province.at(due);
        Errands.Errand errand = Errands.of(id, seats.station(), at.minus(Duration.ofDays(1)), at);
        errands.put(delay == null ? errand : errand.doneBy(new Discharge(at.plus(delay), 3)));
        seating.run(Actor.system(), () -> engine.touch(Errands.KIND, List.of(id)));
    }

    private AccountabilityPage page(Outcome outcome) {
        return seating.as(commander, () -> accountability.page("all", seats.station(), outcome));
    }

    @Test
    @DisplayName("người đứng đầu của ngày đến hạn trả lời, không phải người đứng đầu hôm nay")
    void theHeadOfTheDay() {
        AccountabilityPage.Selected chosen =
                Objects.requireNonNull(page(Outcome.DONE_LATE).selected());
        assertThat(chosen.line().head()).isEqualTo("Trưởng trạm Mai Thị Lựu");
        assertThat(chosen.line().tenures())
                .extracting(own -> own.tenure().head(), Tenure.Scored::owed, Tenure.Scored::inTime)
                .containsExactly(tuple("Trưởng trạm Dương Văn Hoàn", 2L, 1L), tuple("Trưởng trạm Mai Thị Lựu", 2L, 1L));
        assertThat(chosen.line().tenures())
                .extracting(Tenure.Scored::doneLate, Tenure.Scored::openLate, own -> hours(own.medianDelay()))
                .containsExactly(tuple(1L, 0L, 5L), tuple(0L, 1L, 54L));
        assertThat(chosen.behind())
                .as("what was done late")
                .singleElement()
                .satisfies(one -> assertThat(one.head()).isEqualTo("Trưởng trạm Dương Văn Hoàn"));
    }

    @Test
    @DisplayName("sau mỗi con số là đúng bấy nhiêu việc")
    void theListBehindEachNumber() {
        for (Outcome outcome : Outcome.values()) {
            AccountabilityPage.Selected chosen =
                    Objects.requireNonNull(page(outcome).selected());
            assertThat(chosen.behind()).as(outcome.name()).hasSize((int) chosen.count(outcome));
        }
        assertThat(Objects.requireNonNull(page(Outcome.OWED).selected()).count(Outcome.OWED))
                .isEqualTo(4);
    }

    @Test
    @DisplayName("danh sách xuất ra Excel có người đứng đầu vào ngày đến hạn, lúc làm xong và số trễ")
    void excel() throws Exception {
        Site site = Site.seenBy(commander, context);
        List<Row> behind = rows(site, "/accountability.xlsx?outcome=OWED&agency=" + seats.station());
        assertThat(behind).hasSize(2 + 4);
        assertThat(behind.get(3).getCellText(3)).isEqualTo("Trưởng trạm Dương Văn Hoàn");
        assertThat(behind.get(3).getCellText(5)).isEqualTo("31/07/2021 13:00");
        assertThat(behind.get(3).getCellText(6)).isEqualTo("5 giờ");
        assertThat(behind.get(5).getCellText(3)).isEqualTo("Trưởng trạm Mai Thị Lựu");
        assertThat(behind.get(5).getCellText(5)).isEmpty();
        List<Row> scores = rows(site, "/accountability.xlsx");
        assertThat(scores.stream().map(row -> row.getCellText(1)))
                .contains("Trưởng trạm Dương Văn Hoàn", "Trưởng trạm Mai Thị Lựu");
        assertThat(site.answer(get("/accountability")).getContentAsString(StandardCharsets.UTF_8))
                .contains("2 người đứng đầu trong kỳ");
    }

    private static long hours(@Nullable Duration delay) {
        return Objects.requireNonNull(delay).toHours();
    }

    private static List<Row> rows(Site site, String path) throws Exception {
        byte[] file = site.answer(get(path)).getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read();
        }
    }
}
