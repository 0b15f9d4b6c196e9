package vn.thanhtri.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.JournalEntry;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.ProbeFact;
import vn.thanhtri.tracing.TracingFact;

@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Mỗi cán bộ chỉ thấy và chỉ ghi trong địa bàn của mình")
class JurisdictionTest {
    private static final String TAN_KHANH = "19.173.05929.";
    private static final String NHA_LONG = "19.173.05944.";
    private static final Instant DAY = Instant.parse("2021-07-27T03:00:00Z");

    private final Actor tanKhanh = new Actor(11L, 21L, "Trạm Y tế Tân Khánh", TAN_KHANH, Role.OFFICER);
    private final Actor phuBinh = new Actor(12L, 22L, "UBND huyện Phú Bình", "19.173.", Role.COMMANDER);

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Journal journal;

    @BeforeAll
    void twoCommunesHaveEachAFact() {
        Acting.run(
                Actor.system(),
                () -> transaction.executeWithoutResult(status -> {
                    journal.append(fact(TAN_KHANH, 1));
                    journal.append(fact(NHA_LONG, 2));
                }));
    }

    @Test
    @DisplayName("xã không thấy xã khác, huyện thấy cả hai, không ai thì không thấy gì")
    void rowsFollowTheArea() {
        assertThat(areasSeenBy(tanKhanh)).containsExactly(TAN_KHANH);
        assertThat(areasSeenBy(phuBinh)).containsExactly(TAN_KHANH, NHA_LONG);
        assertThat(areasSeenBy(Actor.system())).containsExactly(TAN_KHANH, NHA_LONG);
        assertThat(transaction.<List<String>>execute(status -> areas())).isEmpty();
        assertThat(areas()).as("outside a transaction").isEmpty();
    }

    @Test
    @DisplayName("địa bàn của người trước không còn trên kết nối của người sau")
    void nothingStaysOnTheConnection() {
        for (int turn = 0; turn < 40; turn++) {
            assertThat(areasSeenBy(Actor.system())).hasSize(2);
            assertThat(areas()).isEmpty();
        }
    }

    @Test
    @DisplayName("xã không ghi được vào xã khác")
    void writingElsewhereIsRefused() {
        assertThatThrownBy(() ->
                        Acting.run(tanKhanh, () -> transaction.execute(status -> journal.append(fact(NHA_LONG, 3)))))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
        assertThat(areasSeenBy(Actor.system())).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set row_security = off; select area from kernel.journal",
                "set role thanhtri_owner",
                "set role postgres",
                "set session authorization postgres",
                "alter table kernel.journal disable row level security",
                "alter table kernel.journal owner to thanhtri_app",
                "drop policy jurisdiction on kernel.journal",
                "create policy mine on kernel.journal using (true)",
                "alter role thanhtri_app bypassrls",
                "create or replace function kernel.fold(text) returns text language sql as 'select $1'",
                "update kernel.journal set area = '19.'",
                "delete from kernel.journal",
                "truncate kernel.journal",
                "drop trigger append_only on kernel.journal",
                "create table kernel.copy as select * from kernel.journal",
                "create table public.copy as select * from kernel.journal",
                "copy kernel.journal to program 'cat'",
                "select * from public.schema_history"
            })
    @DisplayName("vai trò của ứng dụng không vượt qua được")
    void theApplicationRoleCannotStepAround(String attempt) {
        assertThatThrownBy(() -> Acting.run(
                        tanKhanh,
                        () -> transaction.executeWithoutResult(
                                status -> database.sql(attempt).update())))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("ERROR");
    }

    @Test
    @DisplayName("nhật ký giữ ai, đơn vị nào, việc gì, lúc nào")
    void theJournalTellsWhoAndWhen() {
        SubjectRef subject = new SubjectRef("case", 77);
        long id = Acting.<Long, RuntimeException>as(
                tanKhanh,
                () -> transaction.execute(status -> journal.append(new Fact(
                        TracingFact.CASE_CONFIRMED, subject, DAY, TAN_KHANH, Map.of("họ tên", "Trần Đức Lượng")))));
        List<JournalEntry> entries = Acting.as(phuBinh, () -> journal.listAbout(subject, 10));
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo(id);
            assertThat(entry.officer()).isEqualTo(11L);
            assertThat(entry.agency()).isEqualTo(21L);
            assertThat(entry.actorName()).isEqualTo("Trạm Y tế Tân Khánh");
            assertThat(entry.occurredAt()).isEqualTo(DAY);
            assertThat(entry.recordedAt()).isAfter(DAY);
            assertThat(entry.payload()).containsEntry("họ tên", "Trần Đức Lượng");
        });
    }

    private List<String> areasSeenBy(Actor actor) {
        return Acting.as(actor, () -> transaction.execute(status -> areas()));
    }

    private List<String> areas() {
        return database.sql(
                        "select area from kernel.journal where subject_kind = 'probe' order by area collate \"C\" limit 10")
                .query(String.class)
                .list();
    }

    private static Fact fact(String area, long subject) {
        return new Fact(ProbeFact.PROBE_MADE, new SubjectRef("probe", subject), DAY, area, Map.of());
    }
}
