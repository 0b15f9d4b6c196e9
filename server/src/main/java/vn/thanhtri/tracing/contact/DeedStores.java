package vn.thanhtri.tracing.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;

/** Tables of deeds, all of one shape: what nothing corrects and is not void stands. */
@Repository
public class DeedStores {
    private final JdbcClient database;

    DeedStores(JdbcClient database) {
        this.database = database;
    }

    /** @param table with its schema, in the shape of {@code tracing.contact_action} */
    public ContactDeeds of(String table, DeedKind[] kinds) {
        return new Table(database, table, List.of(kinds));
    }

    private static final class Table implements ContactDeeds {
        private final JdbcClient database;
        private final String table;
        private final Map<String, DeedKind> kinds;

        Table(JdbcClient database, String table, List<DeedKind> kinds) {
            this.database = database;
            this.table = table;
            this.kinds = kinds.stream().collect(Collectors.toMap(DeedKind::name, Function.identity()));
        }

        @Override
        public List<DeedKind> kinds() {
            return List.copyOf(kinds.values());
        }

        private String standing(String columns) {
            return """
                   select %s from %s_standing a where true """.formatted(columns, table);
        }

        private String rows() {
            return standing("id, person, kind, at, reference, note, fact");
        }

        @Override
        public List<Deed> listOf(Collection<Long> persons) {
            return persons.isEmpty()
                    ? List.of()
                    : database.sql(rows() + " and a.person = any (:persons)")
                            .param("persons", Rows.ids(persons))
                            .query(this::deed)
                            .list();
        }

        @Override
        public Optional<Deed> find(long id) {
            return database.sql(rows() + " and a.id = :id")
                    .param("id", id)
                    .query(this::deed)
                    .optional();
        }

        @Override
        public List<Long> insertAll(List<NewDeed> rows) {
            return database.sql("""
                            insert into %s (person, kind, at, reference, note, corrects, void, fact, area)
                            select person, kind, at, reference, note, corrects, void, fact, area
                            from unnest(:person::bigint[], :kind::text[], :at::timestamptz[], :reference::text[],
                                        :note::text[], :corrects::bigint[], :void::boolean[], :fact::bigint[], :area::text[])
                                 with ordinality as r (person, kind, at, reference, note, corrects, void, fact, area, n)
                            order by n
                            returning id
                            """.formatted(table))
                    .param("person", Rows.ids(rows, NewDeed::person))
                    .param("kind", Rows.texts(rows, row -> row.kind().name()))
                    .param("at", Rows.texts(rows, row -> row.at().toString()))
                    .param("reference", Rows.texts(rows, NewDeed::reference))
                    .param("note", Rows.texts(rows, NewDeed::note))
                    .param("corrects", Rows.ids(rows, NewDeed::corrects))
                    .param("void", Rows.flags(rows, NewDeed::isVoid))
                    .param("fact", Rows.ids(rows, NewDeed::fact))
                    .param("area", Rows.texts(rows, NewDeed::area))
                    .query(Long.class)
                    .list();
        }

        @Override
        public String isDone(String person, String since, Collection<DeedKind> wanted) {
            String own = own(wanted);
            return own.isEmpty()
                    ? "false"
                    : "exists (" + standing("") + " and a.person = " + person + " and a.kind in (" + own + ") and ("
                            + since + " is null or a.at >= " + since + "))";
        }

        @Override
        public String timesOf(String person, Collection<DeedKind> wanted) {
            String own = own(wanted);
            return own.isEmpty() ? "" : standing("a.at") + " and a.person = " + person + " and a.kind in (" + own + ")";
        }

        private String own(Collection<DeedKind> wanted) {
            return wanted.stream()
                    .map(DeedKind::name)
                    .filter(kinds::containsKey)
                    .sorted()
                    .map(name -> "'" + name + "'")
                    .collect(Collectors.joining(", "));
        }

        @Override
        public long count(long person) {
            return database.sql(standing("count(*)") + " and a.person = :person")
                    .param("person", person)
                    .query(Long.class)
                    .single();
        }

        @Override
        public void move(long from, long to, long fact) {
            database.sql("insert into %s (person, kind, at, reference, note, corrects, void, fact, area) "
                                    .formatted(table)
                            + standing(":to, kind, at, reference, note, id, false, :fact, area")
                            + " and a.person = :from order by a.id")
                    .param("from", from)
                    .param("to", to)
                    .param("fact", fact)
                    .update();
        }

        @Override
        public void moveBack(long to, long mergingFact, long fact) {
            database.sql("""
                            with recursive mine as (
                                select id from %1$s where fact = :merging
                                union all
                                select n.id from mine join %1$s n on n.corrects = mine.id
                            )
                            insert into %1$s (person, kind, at, reference, note, corrects, void, fact, area)
                            """.formatted(table)
                            + standing(":to, kind, at, reference, note, id, false, :fact, area")
                            + " and a.id in (select id from mine) order by a.id")
                    .param("to", to)
                    .param("merging", mergingFact)
                    .param("fact", fact)
                    .update();
        }

        private Deed deed(ResultSet row, int number) throws SQLException {
            String name = row.getString("kind");
            DeedKind kind = kinds.get(name);
            if (kind == null) {
                throw new IllegalStateException(table + " holds " + name + ", known are " + kinds.keySet());
            }
            return new Deed(
                    row.getLong("id"),
                    row.getLong("person"),
                    kind,
                    Rows.instant(row, "at"),
                    row.getString("reference"),
                    row.getString("note"),
                    row.getLong("fact"));
        }
    }
}
