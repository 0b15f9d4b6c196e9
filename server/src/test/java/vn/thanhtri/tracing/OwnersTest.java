package vn.thanhtri.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.MovableClock;
import vn.thanhtri.obligation.ledger.ObligationEngine;
import vn.thanhtri.obligation.ledger.Worker;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.OfficeHolders;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.OldDatabase;
import vn.thanhtri.test.TestServer;

/** The demo as version 686ad36 left it, of 5 August 2021: persons invented, 8,077 rows in the ledger. */
@DatabaseTest
@TestPropertySource(properties = "thanhtri.policy.settings=classpath:vn/thanhtri/app/demo/policy.yaml")
@Now("2021-08-05T14:12")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Dữ liệu của bản trước khi việc lấy mẫu và cách ly có chủ riêng")
class OwnersTest {
    /** Orders of the day after open by themselves as the day goes on, and reports of cases came to be owed later. */
    private static final String TOMORROW = "(select id from obligation.obligation where id > 8077"
            + " and rule in ('directive.daily', 'case.report', 'case.death.report'))";

    private static final String LEDGER =
            "select row(%s)::text from obligation.obligation o where id not in " + TOMORROW + " order by o.id";

    private static final String COLUMNS = """
            select string_agg(quote_ident(attname), ',' order by attnum) from pg_attribute
            where attrelid = 'obligation.obligation'::regclass and attnum > 0 and not attisdropped
            """;

    private static final String STEPS =
            "select s::text from obligation.step s where obligation not in " + TOMORROW + " order by s.id";
    private static final String DEEDS =
            "select row(id, person, kind, at, reference, note, corrects, void, fact, area)::text from %s order by 1";

    @Autowired
    private ObligationEngine engine;

    @Autowired
    private Worker worker;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DataSource application;

    @Autowired
    private Clock clock;

    @Autowired
    private Agencies agencies;

    @Autowired
    private OfficeHolders holders;

    private OldDatabase old;
    private String ledgerQuery = "";
    private List<String> ledger = List.of();
    private List<String> steps = List.of();
    private List<String> deeds = List.of();

    @BeforeAll
    void restoreAndMigrate() throws Exception {
        try (InputStream rows = Objects.requireNonNull(
                getClass().getResourceAsStream("demo-686ad36.copy.gz"), "the rows of the demo")) {
            old = OldDatabase.restore(rows, "901");
        }
        // columns that came later are nobody's before
        ledgerQuery = LEDGER.formatted(rows(COLUMNS).getFirst());
        ledger = rows(ledgerQuery);
        steps = rows(STEPS);
        deeds = rows(DEEDS.formatted("tracing.contact_action"));
        old.migrateToNewest();
    }

    @Test
    @DisplayName("mỗi việc đã làm nằm ở bảng của chủ, đúng một lần, còn nguyên số, chỗ sửa và dữ kiện")
    void everyDeedHasItsOwner() throws SQLException {
        List<String> moved = new ArrayList<>();
        for (String table : List.of("tracing.contact_action", "testing.deed", "quarantine.deed")) {
            moved.addAll(rows(DEEDS.formatted(table)));
        }
        assertThat(deeds).hasSizeGreaterThan(12_000);
        assertThat(moved).containsExactlyInAnyOrderElementsOf(deeds);
        assertThat(rows("select kind from testing.deed group by kind order by kind"))
                .containsExactly("NEGATIVE", "SAMPLED");
    }

    @Test
    @DisplayName("tính lại mọi đối tượng: từng dòng của sổ nghĩa vụ và từng bước giữ nguyên")
    void theLedgerIsTheSameRowByRow() throws SQLException {
        assertThat(ledger).hasSizeGreaterThan(8_000);
        assertThat(rows(ledgerQuery)).as("after the migration").isEqualTo(ledger);
        old.serve(application);
        agencies.reread();
        holders.reread();
        ((MovableClock) clock).set(Instant.parse(rows("""
                select to_char(max(recorded_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') from kernel.journal
                """).getFirst()));
        // orders of directives are derived by rules of their own, which no deed of a contact touches
        for (String kind : List.of("case", "contact")) {
            List<Long> subjects = rows(
                            "select distinct subject_id from obligation.obligation where subject_kind = '" + kind + "'")
                    .stream()
                    .map(Long::valueOf)
                    .collect(Collectors.toList());
            Acting.run(Actor.system(), () -> transaction.executeWithoutResult(status -> engine.touch(kind, subjects)));
        }
        assertThat(worker.drain()).isGreaterThan(1_000);
        String ours = " and subject_kind in ('contact', 'case') order by o.id";
        String ourSteps =
                " and obligation in (select id from obligation.obligation where subject_kind in ('contact', 'case'))"
                        + " order by s.id";
        assertThat(differences(
                        only(ledger, rows(ledgerQuery.replace(" order by o.id", ours))),
                        rows(ledgerQuery.replace(" order by o.id", ours))))
                .isEmpty();
        assertThat(rows(STEPS.replace(" order by s.id", ourSteps))).isSubsetOf(steps);
    }

    /** Those of the rows before that carry the number of one of these. */
    private static List<String> only(List<String> before, List<String> these) {
        Set<String> numbers = these.stream().map(row -> row.split(",")[0]).collect(Collectors.toSet());
        return before.stream()
                .filter(row -> numbers.contains(row.split(",")[0]))
                .toList();
    }

    /** Each row that is another one, or only on one side, as it was and as it is. */
    private static List<String> differences(List<String> before, List<String> after) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            String was = i < before.size() ? before.get(i) : "none";
            String is = i < after.size() ? after.get(i) : "none";
            if (!was.equals(is)) {
                differences.add(was + " -> " + is);
            }
        }
        return differences;
    }

    private List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = TestServer.superuserOf(old.url());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}
