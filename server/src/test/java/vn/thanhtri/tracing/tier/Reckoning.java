package vn.thanhtri.tracing.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.app.ThanhTri;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.JournalKeys;
import vn.thanhtri.kernel.database.DatabaseVisit;
import vn.thanhtri.kernel.seal.HeadFile;
import vn.thanhtri.kernel.seal.Sealer;
import vn.thanhtri.kernel.seal.Verification;
import vn.thanhtri.obligation.ledger.ObligationEngine;
import vn.thanhtri.obligation.time.Timekeeper;
import vn.thanhtri.tracing.Subjects;

/** After everything: a server is started on a data folder, and what it holds is reckoned up against what was acknowledged. */
final class Reckoning implements AutoCloseable {
    private static final Map<String, String> TABLES = Map.of(
            "person", "select id from people.person where id = any(?)",
            "person_case", "select id from tracing.person_case where id = any(?)",
            "encounter", "select id from tracing.encounter where id = any(?)",
            "withdrawn", "select corrects from tracing.encounter where void and corrects = any(?)");

    private final ConfigurableApplicationContext context;
    private final DatabaseVisit database;

    private Reckoning(ConfigurableApplicationContext context, DatabaseVisit database) {
        this.context = context;
        this.database = database;
    }

    static Reckoning on(Path data) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(ThanhTri.class)
                .properties(Map.of(
                        "thanhtri.data", data.toString(),
                        "thanhtri.now", "2021-07-28T09:00",
                        "thanhtri.rounds", "false",
                        "server.port", "0"))
                .run();
        return new Reckoning(context, DatabaseVisit.embedded(data));
    }

    /** @param acknowledged lines {@code ACK kind id} */
    void holdsAll(Collection<String> acknowledged) throws SQLException {
        holdsAll(database, acknowledged);
    }

    static void holdsAll(DatabaseVisit database, Collection<String> acknowledged) throws SQLException {
        try (Connection connection = database.connect()) {
            for (Map.Entry<String, String> table : TABLES.entrySet()) {
                Set<Long> wanted = new TreeSet<>();
                acknowledged.stream()
                        .filter(line -> line.startsWith("ACK " + table.getKey() + " "))
                        .forEach(line -> wanted.add(Long.parseLong(line.substring(line.lastIndexOf(' ') + 1))));
                Array numbers = connection.createArrayOf("bigint", wanted.toArray());
                Set<Long> found = new TreeSet<>();
                try (PreparedStatement statement = connection.prepareStatement(table.getValue())) {
                    statement.setArray(1, numbers);
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            found.add(rows.getLong(1));
                        }
                    }
                }
                assertThat(found).as("acknowledged: " + table.getKey()).isEqualTo(wanted);
            }
        }
    }

    /** A fact without its row, or a row without its fact, would be half a command. */
    void nothingIsHalfDone() throws SQLException {
        for (String query : List.of(
                "select id from kernel.journal j where kind in ('EncounterRecorded', 'EncounterWithdrawn')"
                        + " and not exists (select from tracing.encounter e where e.fact = j.id)",
                "select id from tracing.encounter e where not exists (select from kernel.journal j where j.id = e.fact)",
                "select id from kernel.journal j where kind = 'PersonRegistered'"
                        + " and not exists (select from people.person p where p.id = j.subject_id)",
                "select id from people.person p where not exists (select from kernel.journal j"
                        + " where j.kind = 'PersonRegistered' and j.subject_id = p.id)",
                "select id from people.person p where not exists (select from people.residence r where r.person = p.id)")) {
            assertThat(texts(query)).as(query).isEmpty();
        }
    }

    void journalIsWhole(Path data) throws Exception {
        Sealer sealer = context.getBean(Sealer.class);
        sealer.seal();
        sealer.seal();
        try (Connection connection = database.connect()) {
            Verification.Report report = Verification.run(
                    connection,
                    JournalKeys.load(data),
                    HeadFile.read(data).stream().toList());
            assertThat(report.first()).isEmpty();
            assertThat(report.unsealed()).isZero();
        }
    }

    void tiersAreThoseOfTheFacts() {
        TierTableQuery tiers = context.getAutowireCapableBeanFactory().createBean(TierTableQuery.class);
        assertThat(tiers.stored()).isNotEmpty().isEqualTo(tiers.computed());
    }

    /** Everything is derived once more from the facts; whatever that would change was wrong before. */
    void ledgerIsThatOfTheRules() throws SQLException {
        TransactionTemplate transaction = context.getBean(TransactionTemplate.class);
        ObligationEngine engine = context.getBean(ObligationEngine.class);
        context.getBean(Timekeeper.class).runDue(context.getBean(Clock.class).instant());
        List<String> before = ledger();
        for (String[] kind : new String[][] {
            {Subjects.CONTACT, "select id from people.person order by id"},
            {Subjects.CASE, "select id from tracing.person_case order by id"}
        }) {
            List<Long> ids = texts(kind[1]).stream().map(Long::valueOf).toList();
            for (int from = 0; from < ids.size(); from += 200) {
                List<Long> some = ids.subList(from, Math.min(from + 200, ids.size()));
                Acting.run(
                        Actor.system(), () -> transaction.executeWithoutResult(status -> engine.touch(kind[0], some)));
            }
        }
        assertThat(before).isNotEmpty();
        assertThat(ledger()).isEqualTo(before);
    }

    private List<String> ledger() throws SQLException {
        return texts("select (to_jsonb(o) - 'climb_at')::text from obligation.obligation o order by id");
    }

    private List<String> texts(String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    @Override
    public void close() {
        database.close();
        context.close();
    }
}
