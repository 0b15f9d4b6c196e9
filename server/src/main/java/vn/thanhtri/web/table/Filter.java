package vn.thanhtri.web.table;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.web.View;
import vn.thanhtri.web.form.Form;

/**
 * What a list can be narrowed by; empty means everything.
 *
 * @param name in the address, and of the parameter in SQL
 * @param words key of its label; a choice is said by {@code words.value}
 * @param fixed whether nothing but the choices is taken
 * @param spoken whether choices have words; otherwise they are shown as they are
 */
public record Filter(
        String name, String words, Kind kind, Supplier<List<String>> choices, boolean fixed, boolean spoken) {
    enum Kind {
        CHIPS,
        CHOICE,
        SEARCH,
        NUMBER,
        DAY,
        MOMENT
    }

    /** A few values, each one press away. */
    public static Filter chips(String name, String words, Enum<?>... values) {
        return of(name, words, Kind.CHIPS, names(values), true, true);
    }

    public static Filter chips(String name, String words, String... values) {
        return of(name, words, Kind.CHIPS, List.of(values), true, true);
    }

    public static Filter choice(String name, String words, Enum<?>... values) {
        return of(name, words, Kind.CHOICE, names(values), true, true);
    }

    /** Values that the rows have, said by {@code words.value}. */
    public static Filter choice(String name, String words, Supplier<List<String>> values) {
        return new Filter(name, words, Kind.CHOICE, values, false, true);
    }

    /** Numbers that the rows have, e.g. years. */
    public static Filter number(String name, String words, Supplier<List<Integer>> values) {
        return new Filter(
                name,
                words,
                Kind.NUMBER,
                () -> values.get().stream().map(String::valueOf).toList(),
                false,
                false);
    }

    public static Filter search(String name, String words) {
        return of(name, words, Kind.SEARCH, List.of(), false, false);
    }

    public static Filter day(String name, String words) {
        return of(name, words, Kind.DAY, List.of(), false, false);
    }

    public static Filter moment(String name, String words) {
        return of(name, words, Kind.MOMENT, List.of(), false, false);
    }

    /** How a choice is said. */
    public String say(String value, View view) {
        return spoken ? view.t(words + "." + value) : value;
    }

    /** As SQL takes it; null when nothing is asked. */
    @Nullable
    Object read(Form form) {
        return switch (kind) {
            case NUMBER -> form.number(name);
            case DAY -> form.day(name);
            case MOMENT -> Rows.utc(form.moment(name));
            case CHIPS, CHOICE, SEARCH -> chosen(form.text(name));
        };
    }

    private @Nullable String chosen(String given) {
        if (!given.isEmpty() && fixed && !choices.get().contains(given)) {
            throw Refusal.ofField("web.refusal.choice", name, java.util.Map.of("field", name, "given", given))
                    .asException();
        }
        return given.isEmpty() ? null : given;
    }

    private static Filter of(String name, String words, Kind kind, List<String> values, boolean fixed, boolean spoken) {
        return new Filter(name, words, kind, () -> values, fixed, spoken);
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
