package vn.thanhtri.web.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.kernel.list.Slice;
import vn.thanhtri.web.View;

/** One page of a list, as {@code web/list} draws it. */
public final class Listing<R> {
    private final Table<R> table;
    private final Asked asked;
    private final Slice<R> slice;

    Listing(Table<R> table, Asked asked, Slice<R> slice) {
        this.table = table;
        this.asked = asked;
        this.slice = slice;
    }

    /** @param href to sort by this column, or the other way round; null when it does not sort @param order as ARIA says it */
    public record Head(
            String words,
            boolean numeric,
            @Nullable String href,
            @Nullable String order) {}

    /** A chip, or an option. */
    public record Choice(String value, String words, String href, boolean chosen) {}

    public Asked asked() {
        return asked;
    }

    public List<R> items() {
        return slice.rows();
    }

    /** How many rows there are in all, counted no further than {@link Slice#MOST_COUNTED}. */
    public long found() {
        return slice.found();
    }

    public boolean isEmpty() {
        return slice.rows().isEmpty();
    }

    public String title(View view) {
        return view.t(table.title());
    }

    /** What to do when there is nothing. */
    public String none(View view) {
        return view.t(table.title() + ".none");
    }

    public List<Head> heads(View view) {
        return table.columns(Column.Place.PAGE).stream()
                .map(column -> head(column, view))
                .toList();
    }

    private Head head(Column<R> column, View view) {
        boolean current = column.name().equals(asked.sort());
        boolean down = current ? !asked.down() : column.sort() == Column.Sort.DOWN;
        boolean sorts = column.sort() != Column.Sort.NONE;
        return new Head(
                view.t(column.words()),
                column.numeric(),
                sorts ? address(asked.sorted(column.name(), down)) : null,
                !sorts ? null : !current ? "none" : asked.down() ? "descending" : "ascending");
    }

    /** Row by row what stands under each head. */
    public List<List<Cell>> rows(View view) {
        List<Column<R>> columns = table.columns(Column.Place.PAGE);
        return slice.rows().stream()
                .map(row -> columns.stream()
                        .map(column -> column.cell().apply(row, view))
                        .toList())
                .toList();
    }

    public boolean isNumeric(int column) {
        return table.columns(Column.Place.PAGE).get(column).numeric();
    }

    public List<Filter> chips() {
        return table.filters().stream()
                .filter(each -> each.kind() == Filter.Kind.CHIPS)
                .toList();
    }

    public List<Filter> fields() {
        return table.filters().stream()
                .filter(each -> each.kind() != Filter.Kind.CHIPS)
                .toList();
    }

    /** Everything, then each value. */
    public List<Choice> choices(Filter filter, View view) {
        String chosen = asked.filter(filter.name());
        return Stream.concat(
                        Stream.of(new Choice(
                                "",
                                view.t("web.table.all"),
                                address(asked.with(filter.name(), null)),
                                chosen.isEmpty())),
                        filter.choices().get().stream()
                                .map(value -> new Choice(
                                        value,
                                        filter.say(value, view),
                                        address(asked.with(filter.name(), value)),
                                        value.equals(chosen))))
                .toList();
    }

    public boolean isChoice(Filter filter) {
        return filter.kind() == Filter.Kind.CHOICE || filter.kind() == Filter.Kind.NUMBER;
    }

    /** As HTML names the kind of field. */
    public String type(Filter filter) {
        return switch (filter.kind()) {
            case SEARCH -> "search";
            case DAY -> "date";
            case MOMENT -> "datetime-local";
            default -> "text";
        };
    }

    public String path() {
        return table.path();
    }

    /** The same rows as a file. */
    public String file() {
        return Address.of(table.path() + ".xlsx", asked.first(), usual(asked));
    }

    public String unfiltered() {
        return address(asked.unfiltered());
    }

    public @Nullable String previous() {
        return slice.before() ? address(asked.before(slice.first(), Math.max(0, slice.start() - asked.size()))) : null;
    }

    public @Nullable String next() {
        return slice.more() ? address(asked.after(slice.last(), slice.start() + items().size())) : null;
    }

    public String beginning() {
        return address(asked.first());
    }

    public List<Choice> sizes(View view) {
        return Stream.concat(Stream.of(usual(asked).size()), Table.SIZES.stream())
                .distinct()
                .map(size ->
                        new Choice(size.toString(), view.number(size), address(asked.of(size)), size == asked.size()))
                .toList();
    }

    /** Dòng 51–100 của 2.345 */
    public String where(View view) {
        long found = slice.found();
        String all = found > Slice.MOST_COUNTED
                ? view.t("web.table.more-than", view.number(Slice.MOST_COUNTED))
                : view.number(found);
        return view.t(
                "web.table.where",
                view.number(isEmpty() ? 0 : slice.start() + 1),
                view.number(slice.start() + items().size()),
                all);
    }

    /** What is asked, in words; empty for everything. */
    public String filtered(View view) {
        return table.filters().stream()
                .filter(each -> !asked.filter(each.name()).isEmpty())
                .map(each -> view.t(each.words()) + ": " + each.say(asked.filter(each.name()), view))
                .collect(Collectors.joining(" · "));
    }

    /** What of the order the fields' form has to carry on; empty for the usual one. */
    public String order() {
        Asked usual = usual(asked);
        return asked.sort().equals(usual.sort()) && asked.down() == usual.down() ? "" : Address.order(asked);
    }

    private Asked usual(Asked other) {
        return table.usual(other.written());
    }

    private String address(Asked other) {
        return Address.of(table.path(), other, usual(other));
    }
}
