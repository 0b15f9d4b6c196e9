package vn.thanhtri.tracing.cases;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.kernel.Rows;

/** Infectious windows: derived, and kept because tiers rest on them. Who has one counts as F0. */
@Repository
class WindowStore {
    private final JdbcClient database;

    WindowStore(JdbcClient database) {
        this.database = database;
    }

    void keep(long personCase, long person, InfectiousWindow window, String area) {
        database.sql("""
                        insert into tracing.infectious_window as w (person_case, person, from_at, to_at, policy_entry,
                            document, point, provisional, area)
                        values (:personCase, :person, :from, :to, :entry, :document, :point, :provisional, :area)
                        on conflict (person_case) do update set from_at = excluded.from_at, to_at = excluded.to_at,
                            policy_entry = excluded.policy_entry, document = excluded.document, point = excluded.point,
                            provisional = excluded.provisional, area = excluded.area
                        """)
                .param("personCase", personCase)
                .param("person", person)
                .param("from", Rows.utc(window.from()))
                .param("to", Rows.utc(window.to()))
                .param("entry", window.entry())
                .param("document", window.clause().document())
                .param("point", window.clause().point())
                .param("provisional", window.provisional())
                .param("area", area)
                .update();
    }

    /** Whether there was one. */
    boolean drop(long personCase) {
        return database.sql("delete from tracing.infectious_window where person_case = :id")
                        .param("id", personCase)
                        .update()
                == 1;
    }

    Optional<InfectiousWindow> find(long personCase) {
        return database.sql("""
                        select from_at, to_at, policy_entry, document, point, provisional
                        from tracing.infectious_window where person_case = :id
                        """)
                .param("id", personCase)
                .query((row, number) -> new InfectiousWindow(
                        Rows.instant(row, "from_at"),
                        Rows.findInstant(row, "to_at"),
                        row.getString("policy_entry"),
                        Clause.of(row.getString("document"), row.getString("point")),
                        row.getBoolean("provisional")))
                .optional();
    }
}
