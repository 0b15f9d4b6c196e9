package vn.thanhtri.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something was in force: a PostgreSQL {@code daterange} in its usual form.
 *
 * @param from first day; null when it is not known or lies before all records
 * @param until first day that is no longer in force; null while it lasts
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate until) {
    public static final Validity ALWAYS = new Validity(null, null);

    public Validity {
        if (from != null && until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("no day lies from " + from + " until " + until);
        }
    }

    public static Validity since(LocalDate from) {
        return new Validity(from, null);
    }

    /** From the columns {@code since} and {@code until}: {@code lower(valid)} and {@code upper(valid)}. */
    public static Validity of(ResultSet row) throws SQLException {
        return new Validity(row.getObject("since", LocalDate.class), row.getObject("until", LocalDate.class));
    }

    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }

    /** Last day in force; null while it lasts. */
    public @Nullable LocalDate lastDay() {
        return until == null ? null : until.minusDays(1);
    }

    /** As the database writes it, e.g. {@code [2021-07-01,2025-07-01)}. */
    public String range() {
        return (from == null ? "(" : "[" + from) + "," + (until == null ? "" : until) + ")";
    }
}
