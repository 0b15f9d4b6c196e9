package vn.thanhtri.kernel.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one page.
 *
 * @param rows in the order that was asked for
 * @param first number of the first row; 0 without rows
 * @param last number of the last one
 * @param start how many rows come before, as far as one has paged
 * @param before whether there is a page before
 * @param more whether there is a page behind
 * @param found how many rows there are in all, counted up to {@link #MOST_COUNTED} and one more
 */
public record Slice<R>(List<R> rows, long first, long last, long start, boolean before, boolean more, long found) {
    /** Counting on costs and tells nobody more. */
    public static final int MOST_COUNTED = 10_000;

    public Slice {
        rows = List.copyOf(rows);
    }

    /** The row behind which the next page begins; null when there is none. For programs. */
    public @Nullable Long after() {
        return more ? last : null;
    }

    public <T> Slice<T> map(Function<? super R, ? extends T> to) {
        return all(rows -> rows.stream().<T>map(to).toList());
    }

    /** The rows with what is read for all of them at once; as many, in the same order. */
    public <T> Slice<T> all(Function<List<R>, List<T>> to) {
        return new Slice<>(to.apply(rows), first, last, start, before, more, found);
    }

    /**
     * Of a list that is computed as a whole.
     *
     * @param number of a row, by which a page is found again
     * @param orders by name; the number decides between equals
     */
    public static <R> Slice<R> of(
            List<R> all, Asked asked, ToLongFunction<R> number, Map<String, ? extends Comparator<? super R>> orders) {
        Comparator<R> order = Comparator.comparingLong(number);
        Comparator<? super R> named = orders.get(asked.sort());
        if (named != null) {
            Comparator<R> leading = named::compare;
            order = leading.thenComparing(order);
        } else if (!asked.sort().equals(Asked.BY_NUMBER)) {
            throw new IllegalStateException("no order " + asked.sort());
        }
        List<R> sorted = new ArrayList<>(all);
        sorted.sort(asked.down() ? order.reversed() : order);
        int at = 0;
        for (int i = 0; i < sorted.size(); i++) {
            if (number.applyAsLong(sorted.get(i)) == asked.beside()) {
                at = asked.back() ? Math.max(0, i - asked.size()) : i + 1;
            }
        }
        List<R> rows = sorted.subList(at, Math.min(sorted.size(), at + asked.size()));
        return new Slice<>(
                rows,
                rows.isEmpty() ? 0 : number.applyAsLong(rows.getFirst()),
                rows.isEmpty() ? 0 : number.applyAsLong(rows.getLast()),
                at,
                at > 0,
                at + rows.size() < sorted.size(),
                sorted.size());
    }
}
