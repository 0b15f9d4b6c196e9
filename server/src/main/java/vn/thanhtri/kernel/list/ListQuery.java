package vn.thanhtri.kernel.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The SQL of a list, in the store that owns it. A page begins behind a row, not behind a count of rows, so the last
 * page costs what the first costs when an index serves the order.
 *
 * <p>Conditions and orders name columns of the select. A column that rows are sorted by is never null ({@code
 * coalesce}): a row without would be on no page.
 */
public final class ListQuery {
    private final String select;
    private final Map<String, String> conditions = new LinkedHashMap<>();
    private final Map<String, List<String>> orders = new LinkedHashMap<>();

    private ListQuery(String select) {
        this.select = select;
        orders.put(Asked.BY_NUMBER, List.of());
    }

    /** @param select with a column {@code id}, bigint, of its own for each row; parameters of its own are given when it is read */
    public static ListQuery of(String select) {
        return new ListQuery(select);
    }

    /** @param condition when the filter is asked; {@code :filter} is what was asked */
    public ListQuery where(String filter, String condition) {
        conditions.put(filter, condition);
        return this;
    }

    /** A condition of one value of a filter. */
    public ListQuery where(String filter, Enum<?> value, String condition) {
        return where(filter, value.name(), condition);
    }

    public ListQuery where(String filter, String value, String condition) {
        conditions.put(filter + "=" + value, condition);
        return this;
    }

    /** @param keys columns, compared one after the other, then the number */
    public ListQuery sorted(String name, String... keys) {
        orders.put(name, List.of(keys));
        return this;
    }

    public Set<String> orders() {
        return new TreeSet<>(orders.keySet());
    }

    /** @param more parameters of the select and of conditions, beyond the filters */
    public <R> Slice<R> read(JdbcClient database, Asked asked, RowMapper<R> mapper, Map<String, ?> more) {
        List<Keyed<R>> rows = page(database, asked, mapper, more);
        if (rows.isEmpty() && !asked.isFirst()) {
            // the row that the page began beside is gone
            return read(database, asked.first(), mapper, more);
        }
        boolean beyond = rows.size() > asked.size();
        List<Keyed<R>> shown = new ArrayList<>(rows.subList(0, Math.min(rows.size(), asked.size())));
        if (asked.back()) {
            java.util.Collections.reverse(shown);
        }
        boolean before = asked.back() ? beyond : !asked.isFirst();
        boolean after = asked.back() || beyond;
        return new Slice<>(
                shown.stream().map(Keyed::row).toList(),
                shown.isEmpty() ? 0 : shown.getFirst().id(),
                shown.isEmpty() ? 0 : shown.getLast().id(),
                before ? asked.start() : 0,
                before,
                after,
                asked.isFirst() && !beyond ? shown.size() : count(database, asked, more));
    }

    private record Keyed<R>(long id, R row) {}

    private <R> List<Keyed<R>> page(JdbcClient database, Asked asked, RowMapper<R> mapper, Map<String, ?> more) {
        boolean down = asked.down() != asked.back();
        List<String> keys = keys(asked);
        String beside = asked.isFirst()
                ? ""
                : " and (" + String.join(", ", keys) + ") " + (down ? "<" : ">") + " (select " + String.join(", ", keys)
                        + " from (" + select + ") as one where id = :beside)";
        String sql = "select * from (" + select + ") as listed where true" + conditions(asked) + beside + " order by "
                + keys.stream().map(key -> key + (down ? " desc" : "")).collect(Collectors.joining(", "))
                + " limit :most";
        return database.sql(sql)
                .params(asked.values())
                .params(more)
                .param("beside", asked.beside())
                .param("most", asked.size() + 1)
                .query((row, n) -> new Keyed<>(row.getLong("id"), mapper.mapRow(row, n)))
                .list();
    }

    private long count(JdbcClient database, Asked asked, Map<String, ?> more) {
        String sql = "select count(*) from (select 1 from (" + select + ") as listed where true" + conditions(asked)
                + " limit :most) as counted";
        return database.sql(sql)
                .params(asked.values())
                .params(more)
                .param("most", Slice.MOST_COUNTED + 1)
                .query(Long.class)
                .single();
    }

    private List<String> keys(Asked asked) {
        List<String> keys = orders.get(asked.sort());
        if (keys == null) {
            throw new IllegalStateException("no order " + asked.sort() + " in " + select);
        }
        List<String> all = new ArrayList<>(keys);
        all.add("id");
        return all;
    }

    private String conditions(Asked asked) {
        StringBuilder all = new StringBuilder();
        asked.values().forEach((filter, value) -> {
            String of = conditions.getOrDefault(filter + "=" + value, conditions.get(filter));
            if (of == null) {
                throw new IllegalStateException("no condition " + filter + "=" + value + " in " + select);
            }
            all.append(" and (").append(of).append(')');
        });
        return all.toString();
    }
}
