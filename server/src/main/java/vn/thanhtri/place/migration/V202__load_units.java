package vn.thanhtri.place.migration;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import vn.thanhtri.place.migration.UnitLists.Link;
import vn.thanhtri.place.migration.UnitLists.Row;

/** Copies the units of 1-7-2021 and 1-7-2025 and who followed whom into the database. */
public class V202__load_units extends BaseJavaMigration {
    @Override
    public void migrate(Context context) throws SQLException, IOException {
        UnitLists lists = UnitLists.read();
        CopyManager copy = context.getConnection().unwrap(PGConnection.class).getCopyAPI();
        copy(
                copy,
                "place.unit (id, code, level, name, kind, parent_code, area, valid, listed_on)",
                lists.units().stream().map(Row::line).toList());
        copy(
                copy,
                "place.succession (predecessor, successor, part)",
                lists.successions().stream().map(Link::line).toList());
        copy(copy, "place.unlisted_predecessor (successor, code, part)", lists.unlistedLines());
        try (var statement = context.getConnection().createStatement()) {
            statement.execute(
                    "select setval(pg_get_serial_sequence('place.unit', 'id'), (select max(id) from place.unit))");
        }
    }

    private static void copy(CopyManager copy, String into, List<String> lines) throws SQLException, IOException {
        copy.copyIn("copy " + into + " from stdin", new StringReader(String.join("", lines)));
    }
}
