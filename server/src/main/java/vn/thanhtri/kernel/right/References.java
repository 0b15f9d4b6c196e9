package vn.thanhtri.kernel.right;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Found;

/**
 * Numbers of other rows are read as who acts before they are written: foreign keys pass row-level security, so that a number
 * nobody may see would be taken. What the actor cannot see does not exist.
 */
@Component
public class References {
    private static final Pattern TABLE = Pattern.compile("[a-z_]+\\.[a-z_]+");

    private final JdbcClient database;

    References(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param table with its schema, e.g. {@code tracing.outbreak}
     * @param id null refers to nothing
     * @throws Found.Missing when there is no such row, or none that the actor may see
     */
    public void require(String table, @Nullable Long id) {
        if (!TABLE.matcher(table).matches()) {
            throw new IllegalArgumentException("table " + table);
        }
        if (id != null
                && !database.sql("select exists(select from " + table + " where id = :id)")
                        .param("id", id)
                        .query(Boolean.class)
                        .single()) {
            throw new Found.Missing(table.replaceFirst("^[a-z]+[.]", "").replaceFirst("_(known|standing)$", ""), id);
        }
    }
}
