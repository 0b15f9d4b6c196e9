package vn.thanhtri.kernel.list;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one asks of a list. All of it stands in the address, so that a page can be sent to somebody; names and numbers
 * of people that are not typed in do not: a place in the list is the number of a row.
 *
 * @param written filters as they were written, without the empty ones
 * @param values the same as SQL takes them
 * @param sort name of the order
 * @param down whether the largest comes first
 * @param beside number of the row beside which the page begins or ends; 0 for the first page
 * @param back whether the page ends before that row
 * @param start how many rows come before the page, as far as one has paged
 * @param size most rows of the page
 */
public record Asked(
        Map<String, String> written,
        Map<String, Object> values,
        String sort,
        boolean down,
        long beside,
        boolean back,
        long start,
        int size) {
    /** The order of numbers: which row is younger. Every list has it. */
    public static final String BY_NUMBER = "id";

    public Asked {
        written = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(written));
        values = Map.copyOf(values);
    }

    /** The youngest first, without a filter. */
    public static Asked latest(int size) {
        return new Asked(Map.of(), Map.of(), BY_NUMBER, true, 0, false, 0, size);
    }

    public boolean isFiltered() {
        return !written.isEmpty();
    }

    /** What was written into a filter; empty for nothing. */
    public String filter(String name) {
        return written.getOrDefault(name, "");
    }

    public Optional<Object> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public boolean isFirst() {
        return beside == 0;
    }

    /** From the beginning. */
    public Asked first() {
        return new Asked(written, values, sort, down, 0, false, 0, size);
    }

    public Asked sorted(String other, boolean otherDown) {
        return new Asked(written, values, other, otherDown, 0, false, 0, size);
    }

    /** As many rows. */
    public Asked of(int rows) {
        return new Asked(written, values, sort, down, 0, false, 0, rows);
    }

    /** Narrowed by the program itself. */
    public Asked where(String filter, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(filter, value);
        return new Asked(written, more, sort, down, 0, false, 0, size);
    }

    /** The same with another value of a filter. @param value null for any */
    public Asked with(String filter, @Nullable String value) {
        Map<String, String> other = new LinkedHashMap<>(written);
        other.remove(filter);
        if (value != null) {
            other.put(filter, value);
        }
        return new Asked(other, Map.of(), sort, down, 0, false, 0, size);
    }

    public Asked unfiltered() {
        return new Asked(Map.of(), Map.of(), sort, down, 0, false, 0, size);
    }

    /** The page behind a row. @param rowsBefore how many rows come before that page */
    public Asked after(long row, long rowsBefore) {
        return new Asked(written, values, sort, down, row, false, rowsBefore, size);
    }

    /** The page that ends before a row. */
    public Asked before(long row, long rowsBefore) {
        return new Asked(written, values, sort, down, row, true, rowsBefore, size);
    }
}
