package vn.thanhtri.web.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.kernel.list.Slice;
import vn.thanhtri.web.View;
import vn.thanhtri.web.form.Form;

/**
 * A list, declared once: its page and its file show the same columns of the same rows. Declared where the page is, and
 * complete before the first request.
 *
 * @param <R> a row
 */
public final class Table<R> {
    static final List<Integer> SIZES = List.of(50, 200, 1000);

    private final String path;
    private final String title;
    private final List<Column<R>> columns = new ArrayList<>();
    private final List<Filter> filters = new ArrayList<>();
    private String file;
    private String usual = Asked.BY_NUMBER;
    private boolean usuallyDown = true;
    private @Nullable String sought;
    private int size = SIZES.getFirst();

    private Table(String path, String title) {
        this.path = path;
        this.title = title;
        this.file = path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * The youngest first, until another order is named.
     *
     * @param path of the page; the file is this with {@code .xlsx}
     * @param title key of the words above it; {@code title.none} says that there is nothing, and what to do
     */
    public static <R> Table<R> of(String path, String title) {
        return new Table<>(path, title);
    }

    /** @param name without ending, of the file that is taken home */
    public Table<R> file(String name) {
        file = name;
        return this;
    }

    /** @param order name of an order, with {@code -} in front when the largest comes first */
    public Table<R> usually(String order) {
        usuallyDown = order.startsWith("-");
        usual = usuallyDown ? order.substring(1) : order;
        return this;
    }

    /** The order as long as words are sought, the smallest first. */
    public Table<R> whenSought(String order) {
        sought = order;
        return this;
    }

    /** How many rows a page has when nobody asks for more. */
    public Table<R> rows(int rows) {
        size = rows;
        return this;
    }

    public Table<R> filter(Filter filter) {
        filters.add(filter);
        return this;
    }

    /** @param words key of the head */
    public Table<R> column(String name, String words, BiFunction<? super R, View, Cell> cell) {
        columns.add(new Column<>(name, words, cell, Column.Sort.NONE, false, Column.Place.BOTH));
        return this;
    }

    /** The last column sorts the rows, the smallest first. */
    public Table<R> up() {
        return last(last ->
                new Column<>(last.name(), last.words(), last.cell(), Column.Sort.UP, last.numeric(), last.place()));
    }

    /** The last column sorts the rows, the largest or latest first. */
    public Table<R> down() {
        return last(last ->
                new Column<>(last.name(), last.words(), last.cell(), Column.Sort.DOWN, last.numeric(), last.place()));
    }

    /** The last column holds figures. */
    public Table<R> figures() {
        return last(last -> new Column<>(last.name(), last.words(), last.cell(), last.sort(), true, last.place()));
    }

    /** The last column stands in the file alone: a page has no room for it. */
    public Table<R> inFile() {
        return last(last ->
                new Column<>(last.name(), last.words(), last.cell(), last.sort(), last.numeric(), Column.Place.FILE));
    }

    /** The last column stands on the page alone: the file has its parts in columns of their own. */
    public Table<R> onPage() {
        return last(last ->
                new Column<>(last.name(), last.words(), last.cell(), last.sort(), last.numeric(), Column.Place.PAGE));
    }

    private Table<R> last(Function<Column<R>, Column<R>> change) {
        columns.addLast(change.apply(columns.removeLast()));
        return this;
    }

    /** The page that a request asks for. @param read one slice of the rows */
    public Listing<R> page(Form form, Function<Asked, Slice<R>> read) {
        Asked asked = read(form);
        return new Listing<>(this, asked, read.apply(asked));
    }

    /** The same rows for a program; where they go on stands in the header {@code Link} (RFC 8288). */
    public ResponseEntity<List<R>> answer(String api, Form form, Function<Asked, Slice<R>> read) {
        Asked asked = read(form);
        Slice<R> slice = read.apply(asked);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (slice.more()) {
            Asked next = asked.after(slice.last(), slice.start() + slice.rows().size());
            answer.header(HttpHeaders.LINK, "<" + Address.of(api, next, usual(next.written())) + ">; rel=\"next\"");
        }
        return answer.body(slice.rows());
    }

    /** What a request asks; refused when it names a filter's value, an order or a size that there is not. */
    public Asked read(Form form) {
        Map<String, String> written = new LinkedHashMap<>();
        Map<String, Object> values = new LinkedHashMap<>();
        for (Filter filter : filters) {
            Object value = filter.read(form);
            if (value != null) {
                written.put(filter.name(), form.text(filter.name()));
                values.put(filter.name(), value);
            }
        }
        Long after = form.id(Address.AFTER);
        Long before = form.id(Address.BEFORE);
        Long start = form.id(Address.START);
        String order = form.text(Address.SORT);
        Asked usually = usual(written);
        String sort = order.isEmpty() ? usually.sort() : order.startsWith("-") ? order.substring(1) : order;
        return new Asked(
                written,
                values,
                requireOrder(sort),
                order.isEmpty() ? usually.down() : order.startsWith("-"),
                after != null ? after : before == null ? 0 : before,
                after == null && before != null,
                start == null ? 0 : start,
                requireSize(form));
    }

    private String requireOrder(String sort) {
        boolean known = sort.equals(usual)
                || sort.equals(sought)
                || sort.equals(Asked.BY_NUMBER)
                || columns.stream()
                        .anyMatch(each ->
                                each.sort() != Column.Sort.NONE && each.name().equals(sort));
        return known ? sort : refuse(Address.SORT, sort);
    }

    private int requireSize(Form form) {
        Integer asked = form.number(Address.SIZE);
        if (asked == null) {
            return size;
        }
        return asked == size || SIZES.contains(asked) ? asked : refuse(Address.SIZE, asked.toString());
    }

    private static <T> T refuse(String field, String given) {
        throw Refusal.ofField("web.refusal.choice", field, Map.of("field", field, "given", given))
                .asException();
    }

    /** What is asked when nothing but these filters is. */
    Asked usual(Map<String, String> written) {
        boolean seeking = sought != null
                && filters.stream()
                        .anyMatch(each -> each.kind() == Filter.Kind.SEARCH && written.containsKey(each.name()));
        return new Asked(
                written,
                Map.of(),
                seeking && sought != null ? sought : usual,
                !seeking && usuallyDown,
                0,
                false,
                0,
                size);
    }

    public String path() {
        return path;
    }

    String title() {
        return title;
    }

    String file() {
        return file;
    }

    List<Column<R>> columns(Column.Place place) {
        return columns.stream()
                .filter(each -> each.place() == Column.Place.BOTH || each.place() == place)
                .toList();
    }

    List<Filter> filters() {
        return filters;
    }
}
