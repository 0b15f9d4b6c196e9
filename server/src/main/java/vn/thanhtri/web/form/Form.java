package vn.thanhtri.web.form;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.thanhtri.kernel.Refusal;

/**
 * What was sent, a form of a page or the object of a program: a command reads itself from either. Every reader says
 * which field could not be read and what stood there ({@link Refusal#field()}); the shell shows the form again, or
 * answers the program with 422. Readers that begin with {@code need} also refuse what is missing.
 *
 * <p>A handler takes one as a parameter.
 */
public final class Form {
    /** Where the shell keeps what was refused, for the page that shows the form again. */
    public static final String REFUSED = Form.class.getName();

    private static final int MOST_LETTERS = 2_000;

    private final Map<String, List<String>> values;

    private Form(Map<String, List<String>> values) {
        this.values = values;
    }

    public static Form of(Map<String, List<String>> values) {
        return new Form(Map.copyOf(values));
    }

    static Form ofParameters(Map<String, String[]> parameters) {
        Map<String, List<String>> values = new HashMap<>();
        parameters.forEach((name, all) -> values.put(name, List.of(all)));
        return new Form(values);
    }

    /** Fields of an object: what is written, or a list of it; {@code null} is the same as absent. */
    static Form ofObject(JsonNode object) {
        if (!object.isObject()) {
            throw Readers.refuse("body", "", object.toString());
        }
        Map<String, List<String>> values = new HashMap<>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            List<String> written = new ArrayList<>();
            JsonNode value = field.getValue();
            for (JsonNode one : value.isArray() ? value.values() : List.of(value)) {
                if (one.isContainer()) {
                    throw Readers.refuse("body", field.getKey(), one.toString());
                }
                if (!one.isNull()) {
                    written.add(one.asString());
                }
            }
            values.put(field.getKey(), written);
        }
        return new Form(values);
    }

    public Set<String> names() {
        return values.keySet();
    }

    public boolean has(String name) {
        return !written(name).isBlank();
    }

    /** Empty when nothing was written. */
    public String text(String name) {
        return text(name, MOST_LETTERS);
    }

    public String text(String name, int mostLetters) {
        return Readers.text(name, written(name), mostLetters);
    }

    public String needText(String name) {
        String text = text(name);
        return text.isEmpty() ? missing(name) : text;
    }

    public @Nullable LocalDate day(String name) {
        return Readers.DAY.read(name, written(name));
    }

    public LocalDate needDay(String name) {
        LocalDate day = day(name);
        return day == null ? missing(name) : day;
    }

    public @Nullable Instant moment(String name) {
        return Readers.MOMENT.read(name, written(name));
    }

    public Instant moment(String name, Instant otherwise) {
        Instant at = moment(name);
        return at == null ? otherwise : at;
    }

    public Instant needMoment(String name) {
        Instant at = moment(name);
        return at == null ? missing(name) : at;
    }

    public @Nullable LocalTime hour(String name) {
        return Readers.HOUR.read(name, written(name));
    }

    public @Nullable Integer number(String name) {
        return Readers.NUMBER.read(name, written(name));
    }

    /** With decimals behind a comma or a point. */
    public @Nullable BigDecimal decimal(String name) {
        return Readers.DECIMAL.read(name, written(name));
    }

    /** The number of something recorded. */
    public @Nullable Long id(String name) {
        return Readers.ID.read(name, written(name));
    }

    public long needId(String name) {
        Long id = id(name);
        return id == null ? missing(name) : id;
    }

    public List<Long> ids(String name) {
        List<Long> ids = new ArrayList<>();
        for (String one : all(name)) {
            Long id = Readers.ID.read(name, one);
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    public List<String> texts(String name) {
        return all(name).stream()
                .map(one -> Readers.text(name, one, MOST_LETTERS))
                .filter(one -> !one.isEmpty())
                .toList();
    }

    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> kind) {
        return Readers.choice(kind).read(name, written(name));
    }

    public <E extends Enum<E>> E choice(String name, E otherwise) {
        E chosen = choice(name, otherwise.getDeclaringClass());
        return chosen == null ? otherwise : chosen;
    }

    public <E extends Enum<E>> List<E> choices(String name, Class<E> kind) {
        List<E> chosen = new ArrayList<>();
        for (String one : all(name)) {
            E choice = Readers.choice(kind).read(name, one);
            if (choice != null) {
                chosen.add(choice);
            }
        }
        return chosen;
    }

    public <E extends Enum<E>> E needChoice(String name, Class<E> kind) {
        E chosen = choice(name, kind);
        return chosen == null ? missing(name) : chosen;
    }

    public boolean isTicked(String name) {
        return "true".equals(written(name)) || "on".equals(written(name));
    }

    private String written(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? "" : all.getFirst();
    }

    private List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    private static <T> T missing(String name) {
        throw Refusal.ofField("web.refusal.missing", name, Map.of("field", name))
                .asException();
    }
}
