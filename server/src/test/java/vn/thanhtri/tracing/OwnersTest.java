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
import vn.thanhtri.test.OldDatabase;
import vn.thanhtri.test.TestServer;

/** The demo as version 686ad36 left it, of 5 August 2021: persons invented, 8,077 rows in the ledger. */
@DatabaseTest
@TestPropertySource(
        properties = {
            "thanhtri.now=2021-08-05T14:12",
            "thanhtri.policy.settings=classpath:vn/thanhtri/app/demo/policy.yaml",
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Dữ liệu của bản trước khi việc lấy mẫu và cách ly có chủ riêng")
class OwnersTest {
    /** Orders of the day after open by themselves as the day goes on; they are no contact's and no case's. */
    private static final String TOMORROW =
            "(select id from obligation.obligation where rule = 'directive.daily' and id > 8077)";

    private static final String LEDGER =
            "select o::text from obligation.obligation o where id not in " + TOMORROW + " order by o.id";
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
    private List<String> ledger = List.of();
    private List<String> steps = List.of();
    private List<String> deeds = List.of();

    @BeforeAll
    void restoreAndMigrate() throws Exception {
        try (InputStream rows = Objects.requireNonNull(
                getClass().getResourceAsStream("demo-686ad36.copy.gz"), "the rows of the demo")) {
            old = OldDatabase.restore(rows, "901");
        }
        ledger = rows(LEDGER);
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
        assertThat(rows(LEDGER)).as("after the migration").isEqualTo(ledger);
        old.serve(application);
        agencies.reread();
        holders.reread();
        ((MovableClock) clock).set(Instant.parse(rows("""
                select to_char(max(recorded_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') from kernel.journal
                """).getFirst()));
        for (String kind : rows("select distinct subject_kind from obligation.obligation order by 1")) {
            List<Long> subjects = rows(
                            "select distinct subject_id from obligation.obligation where subject_kind = '" + kind + "'")
                    .stream()
                    .map(Long::valueOf)
                    .collect(Collectors.toList());
            Acting.run(Actor.system(), () -> transaction.executeWithoutResult(status -> engine.touch(kind, subjects)));
        }
        assertThat(worker.drain()).isGreaterThan(1_000);
        assertThat(differences(ledger, rows(LEDGER))).isEmpty();
        assertThat(differences(steps, rows(STEPS))).isEmpty();
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
