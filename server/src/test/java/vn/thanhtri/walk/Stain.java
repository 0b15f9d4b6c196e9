package vn.thanhtri.walk;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Marks every word that people wrote in the rows of one area, in every table under row-level security, and gives its people
 * telephones and papers that nobody else has. What carries a mark can be recognised wherever it comes out.
 */
final class Stain {
    /** Two words, so that a search for the first is not mistaken for an answer that shows it again. */
    static final String SOUGHT = "Zuyka";

    static final String MARK = "Qwoxt";
    static final String DISTRICT_MARK = "Dwuxt";
    static final Pattern PHONE = Pattern.compile("0987[ .]?\\d{3}[ .]?\\d{3}(?!\\d)");
    static final Pattern PAPER = Pattern.compile("019199[ .]?\\d{3}[ .]?\\d{3}(?!\\d)");

    private final Connection database;
    private int columns;

    private Stain(Connection database) {
        this.database = database;
    }

    /** @return how many columns of how many tables carry marks now */
    static int pour(Connection superuser) throws SQLException {
        Stain stain = new Stain(superuser);
        try (Statement statement = superuser.createStatement()) {
            // rows that are never changed carry marks too; only here
            statement.execute("set session_replication_role = replica");
            statement.execute("""
                    update people.person set phones = '0987' || lpad(id::text, 6, '0'),
                                             citizen_number = '019199' || lpad(id::text, 6, '0')
                    where area = '19.173.05917.'
                    """);
        }
        superuser.setAutoCommit(false);
        for (String table : stain.protectedTables()) {
            for (String column : stain.textColumns(table)) {
                stain.mark(table, column, "19.173.05917.", SOUGHT + " " + MARK + " ");
                stain.mark(table, column, "19.173.", SOUGHT + " " + DISTRICT_MARK + " ");
            }
        }
        superuser.commit();
        superuser.setAutoCommit(true);
        return stain.columns;
    }

    /** Those whose rows not everybody may read: what everybody reads needs no mark. */
    private List<String> protectedTables() throws SQLException {
        return list("""
                select c.oid::regclass::text
                from pg_class c
                where c.relrowsecurity and c.relkind = 'r'
                  and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'area')
                  and not exists (select from pg_policy p where p.polrelid = c.oid and pg_get_expr(p.polqual, c.oid) = 'true')
                  and c.oid <> 'people.officer'::regclass
                order by 1
                """);
    }

    /** Columns that hold words: not codes, digests, addresses of files or kinds. */
    private List<String> textColumns(String table) throws SQLException {
        List<String> words = new ArrayList<>();
        for (String column : list("""
                select attname from pg_attribute
                where attrelid = '%s'::regclass and atttypid = 'text'::regtype and attnum > 0 and not attisdropped
                  and attgenerated = '' and attname not in ('area', 'phones', 'citizen_number')
                """.formatted(table))) {
            boolean prose = !list("""
                    select 1 from (select %1$s as v from %2$s where %1$s <> '' limit 2000) as each_value
                    having bool_or(v ~ '[[:alpha:]] +[[:alpha:]]') and not bool_or(v ~ '^[\\[{]')
                    """.formatted(column, table)).isEmpty();
            if (prose) {
                words.add(column);
            }
        }
        return words;
    }

    private void mark(String table, String column, String area, String mark) throws SQLException {
        Savepoint before = database.setSavepoint();
        try (Statement statement = database.createStatement()) {
            int rows = statement.executeUpdate("""
                    update %1$s set %2$s = '%3$s' || %2$s where area = '%4$s' and %2$s <> ''
                    """.formatted(table, column, mark, area));
            columns += rows > 0 ? 1 : 0;
        } catch (SQLException heldByCheck) {
            database.rollback(before);
        }
    }

    private List<String> list(String sql) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                all.add(row.getString(1));
            }
        }
        return all;
    }
}
