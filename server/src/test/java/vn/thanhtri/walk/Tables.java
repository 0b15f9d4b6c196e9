package vn.thanhtri.walk;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tables of the program as the database knows them, and what is in them. */
final class Tables {
    /** Looks are written by looking; keys of forms and what was read are no facts about anybody else. */
    private static final List<String> UNWATCHED =
            List.of("kernel.journal", "people.session", "web.idempotency_key", "public.schema_history");

    private final Connection superuser;

    Tables(Connection superuser) {
        this.superuser = superuser;
    }

    List<String> listAll() throws SQLException {
        return list("""
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') order by 1
                """);
    }

    /** Those that say something of a person: an area, a name, a telephone, papers, or the number of a person. */
    List<String> listPersonal() throws SQLException {
        return list("""
                select distinct (table_schema || '.' || table_name)::regclass::text
                from information_schema.columns join information_schema.tables using (table_schema, table_name)
                where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                  and (column_name = 'area' or column_name ~ '(person|officer|phone|citizen|full_name|address)')
                order by 1
                """);
    }

    List<String> list(String sql) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                all.add(row.getString(1));
            }
        }
        return all;
    }

    /** What is in every table: how many rows, and a sum over what they say. */
    Map<String, String> fingerprint() throws SQLException {
        Map<String, String> prints = new TreeMap<>();
        for (String table : listAll()) {
            if (!UNWATCHED.contains(table)) {
                prints.put(
                        table,
                        list("select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from %s t"
                                        .formatted(table))
                                .getFirst());
            }
        }
        prints.put("facts", String.join(", ", facts()));
        return prints;
    }

    /** The same of the rows of one area. */
    Map<String, String> fingerprintOf(String area) throws SQLException {
        Map<String, String> prints = new TreeMap<>();
        for (String table : list("""
                select attrelid::regclass::text from pg_attribute join pg_class c on c.oid = attrelid
                where attname = 'area' and relkind = 'r' order by 1
                """)) {
            if (!UNWATCHED.contains(table)) {
                prints.put(table, list("""
                        select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from %s t where area = '%s'
                        """.formatted(table, area)).getFirst());
            }
        }
        return prints;
    }

    /** Facts that are no looks, by kind. */
    List<String> facts() throws SQLException {
        return list("""
                select kind || ' ' || count(*) from kernel.journal
                where kind !~ '(Viewed|SignedIn|SignedOut|SignInFailed)$' group by kind order by kind
                """);
    }

    /** The tables that differ. */
    static List<String> changed(Map<String, String> before, Map<String, String> after) {
        TreeSet<String> changed = new TreeSet<>();
        after.forEach((table, print) -> {
            if (!print.equals(before.get(table))) {
                changed.add(table + ": " + before.get(table) + " -> " + print);
            }
        });
        return List.copyOf(changed);
    }
}
