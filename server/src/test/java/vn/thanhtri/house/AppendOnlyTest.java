package vn.thanhtri.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.TestServer;

@DatabaseTest
@DisplayName("Rows that the program never changes")
class AppendOnlyTest {
    @Autowired
    private DataSource database;

    private Connection superuser() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return TestServer.superuserOf(connection.getMetaData().getURL());
        }
    }

    private List<String> list(String query) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    @Test
    @DisplayName("cannot be changed by anybody else either: every table that only grows says so itself")
    void whatOnlyGrowsIsAppendOnly() throws SQLException {
        assertThat(list("""
                        select c.oid::regclass::text
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'public')
                          and has_table_privilege('thanhtri_app', c.oid, 'insert')
                          and not has_any_column_privilege('thanhtri_app', c.oid, 'update')
                          and not has_table_privilege('thanhtri_app', c.oid, 'update')
                          and not has_table_privilege('thanhtri_app', c.oid, 'delete')
                          and not exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'append_only'
                                          and t.tgenabled in ('O', 'A'))
                        order by 1
                        """)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"directive.document", "directive.point", "directive.mark", "kernel.journal"})
    @DisplayName("refuse a change and a removal even by the superuser, in words")
    void documentsPointsAndMarks(String table) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            for (String change : List.of("update %s set area = '19.'", "delete from %s", "truncate %s cascade")) {
                assertThatThrownBy(() -> statement.execute(change.formatted(table)))
                        .hasMessageContaining("append-only");
            }
        }
    }
}
