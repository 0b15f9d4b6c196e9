package vn.thanhtri.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** What several tables have in common when they are read. */
public final class Rows {
    private Rows() {}

    /** From the columns {@code since} and {@code until}: {@code lower(valid)} and {@code upper(valid)}. */
    public static Validity validity(ResultSet row) throws SQLException {
        return new Validity(row.getObject("since", LocalDate.class), row.getObject("until", LocalDate.class));
    }
}
