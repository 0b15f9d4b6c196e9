package vn.thanhtri.test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * A database as an earlier version left it. Its rows lie in a compressed file: for each table a line {@code @schema.table
 * (columns)}, then what {@code copy … to stdout} wrote.
 */
public final class OldDatabase {
    private final String url;

    private OldDatabase(String url) {
        this.url = url;
    }

    /** @param version of the last migration that the earlier version knew */
    public static OldDatabase restore(InputStream rows, String version) throws SQLException, IOException {
        OldDatabase old = new OldDatabase(TestServer.createEmpty());
        old.migrate(MigrationVersion.fromVersion(version));
        try (Connection connection = TestServer.superuserOf(old.url);
                Statement statement = connection.createStatement()) {
            // as it was, and nothing that would follow from writing it
            statement.execute("set session_replication_role = replica");
            old.fill(connection, statement, rows);
            statement.execute("""
                    do $$
                    declare c record;
                    begin
                        for c in select table_schema || '.' || table_name as t, column_name as n
                                 from information_schema.columns where is_identity = 'YES' loop
                            execute format('select setval(pg_get_serial_sequence(%L, %L), coalesce(max(%I), 0) + 1, false) from %s',
                                           c.t, c.n, c.n, c.t);
                        end loop;
                    end $$
                    """);
        }
        return old;
    }

    private void fill(Connection connection, Statement statement, InputStream rows) throws SQLException, IOException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(rows), StandardCharsets.UTF_8))) {
            String table = "";
            StringBuilder block = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("@")) {
                    write(copy, statement, table, block);
                    table = line.substring(1);
                    block.setLength(0);
                } else {
                    block.append(line).append('\n');
                }
            }
            write(copy, statement, table, block);
        }
    }

    private static void write(CopyManager copy, Statement statement, String table, StringBuilder block)
            throws SQLException, IOException {
        if (!table.isEmpty()) {
            // a migration may have put rows there
            statement.execute("delete from " + table.substring(0, table.indexOf(' ')));
            copy.copyIn("copy " + table + " from stdin", new StringReader(block.toString()));
        }
    }

    /** Brings it up to the newest version, as a start of the program does. */
    public void migrateToNewest() {
        migrate(MigrationVersion.LATEST);
    }

    private void migrate(MigrationVersion target) {
        Flyway.configure()
                .dataSource(
                        url,
                        TestServer.template().owner().name(),
                        TestServer.template().owner().password())
                .locations("classpath:vn/thanhtri/*/migration")
                .defaultSchema("public")
                .table("schema_history")
                .outOfOrder(true)
                .placeholderReplacement(false)
                .outputQueryResults(false)
                .target(target)
                .load()
                .migrate();
    }

    /** Leads the application here until the next test class begins. */
    public void serve(DataSource application) throws SQLException {
        ((SwitchingDataSource) application).switchTo(url);
    }

    public String url() {
        return url;
    }
}
