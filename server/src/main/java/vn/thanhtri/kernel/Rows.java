package vn.thanhtri.kernel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values of rows as the database driver takes and gives them; many rows are one statement, each column an array. */
public final class Rows {
    private Rows() {}

    /** A parameter of type {@code timestamptz}. */
    public static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** A column that is never null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(findInstant(row, column), column);
    }

    public static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** A parameter of type {@code bigint[]}. */
    public static Long[] ids(Collection<Long> ids) {
        return ids.toArray(Long[]::new);
    }

    /** A column of {@code bigint[]}. */
    public static <T> @Nullable Long[] ids(Collection<T> rows, Function<? super T, ? extends @Nullable Long> column) {
        @Nullable Long[] values = new @Nullable Long[rows.size()];
        int i = 0;
        for (T row : rows) {
            values[i++] = column.apply(row);
        }
        return values;
    }

    /** A column of {@code integer[]}. */
    public static <T> @Nullable Integer[] integers(
            Collection<T> rows, Function<? super T, ? extends @Nullable Integer> column) {
        @Nullable Integer[] values = new @Nullable Integer[rows.size()];
        int i = 0;
        for (T row : rows) {
            values[i++] = column.apply(row);
        }
        return values;
    }

    /** A column of {@code boolean[]}. */
    public static <T> Boolean[] flags(Collection<T> rows, Function<? super T, Boolean> column) {
        return rows.stream().map(column).toArray(Boolean[]::new);
    }

    /** A column of {@code text[]}, or of anything that PostgreSQL reads from its text, e.g. instants. */
    public static <T> @Nullable String[] texts(
            Collection<T> rows, Function<? super T, ? extends @Nullable Object> column) {
        @Nullable String[] values = new @Nullable String[rows.size()];
        int i = 0;
        for (T row : rows) {
            Object value = column.apply(row);
            values[i++] = value == null ? null : value.toString();
        }
        return values;
    }

    /** A parameter of type {@code text[]}. */
    public static String[] texts(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }

    public static List<Long> listIds(ResultSet row, String column) throws SQLException {
        return List.of((Long[]) row.getArray(column).getArray());
    }

    public static List<String> listTexts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /**
     * A list that is shown or counted whole or not at all: nothing is cut without a word.
     *
     * @param most how many rows it may have; the query asks for one more
     * @throws RefusedException when there are more
     */
    public static <T> List<T> whole(int most, List<T> rows) {
        if (rows.size() > most) {
            throw Refusal.of("kernel.refusal.too-many-rows", Map.of("most", String.valueOf(most)))
                    .asException();
        }
        return rows;
    }

    /**
     * After an insert or update that must have met exactly one row.
     *
     * @throws RefusedException when it met none: somebody else was quicker, and nothing is recorded
     */
    public static void expectOne(String what, Object id, int rows) {
        if (rows == 0) {
            throw Refusal.ofConflict("kernel.refusal.overtaken", Map.of()).asException();
        }
        if (rows != 1) {
            throw new IllegalStateException(what + " " + id + ": " + rows + " rows");
        }
    }
}
