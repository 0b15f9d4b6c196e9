package vn.thanhtri.tracing.contact;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;

/** What was done for contacts. */
@Repository
public class ActionStore {
    private static final String STANDING = """
            select id, person, kind, at, reference, note, fact from tracing.contact_action a
            where not void and not exists (select from tracing.contact_action n where n.corrects = a.id)
            """;

    private final JdbcClient database;

    ActionStore(JdbcClient database) {
        this.database = database;
    }

    /** A new row. */
    record NewAction(
            long person,
            ActionKind kind,
            Instant at,
            String reference,
            String note,
            @Nullable Long corrects,
            String area,
            long fact) {}

    /** Numbers in the order of the rows. A row that corrects another makes it void. */
    List<Long> insertAll(List<NewAction> rows) {
        return database.sql("""
                        insert into tracing.contact_action (person, kind, at, reference, note, corrects, void, fact, area)
                        select person, kind, at, reference, note, corrects, corrects is not null, fact, area
                        from unnest(:person::bigint[], :kind::text[], :at::timestamptz[], :reference::text[], :note::text[],
                                    :corrects::bigint[], :fact::bigint[], :area::text[])
                             with ordinality as r (person, kind, at, reference, note, corrects, fact, area, n)
                        order by n
                        returning id
                        """)
                .param("person", Rows.ids(rows, NewAction::person))
                .param("kind", Rows.texts(rows, row -> row.kind()))
                .param("at", Rows.texts(rows, row -> row.at()))
                .param("reference", Rows.texts(rows, NewAction::reference))
                .param("note", Rows.texts(rows, NewAction::note))
                .param("corrects", Rows.ids(rows, NewAction::corrects))
                .param("fact", Rows.ids(rows, NewAction::fact))
                .param("area", Rows.texts(rows, NewAction::area))
                .query(Long.class)
                .list();
    }

    Optional<ContactAction> find(long id) {
        return database.sql(STANDING + "and a.id = :id")
                .param("id", id)
                .query(ActionStore::action)
                .optional();
    }

    /** Of these persons, in order of time. */
    public List<ContactAction> listOf(Collection<Long> persons) {
        return persons.isEmpty()
                ? List.of()
                : database.sql(STANDING + "and person in (:persons) order by person, at, id")
                        .param("persons", persons)
                        .query(ActionStore::action)
                        .list();
    }

    private static ContactAction action(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new ContactAction(
                row.getLong("id"),
                row.getLong("person"),
                ActionKind.valueOf(row.getString("kind")),
                Rows.instant(row, "at"),
                row.getString("reference"),
                row.getString("note"),
                row.getLong("fact"));
    }
}
