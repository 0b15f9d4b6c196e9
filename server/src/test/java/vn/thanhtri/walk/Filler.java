package vn.thanhtri.walk;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes what a command could be sent, of what its parameters say, with the numbers and words of one area. */
final class Filler {
    private final Function<String, List<String>> idsOf;
    private final Map<String, List<String>> known;

    /** @param idsOf numbers of a table @param known values that pages offer, by the name of the field */
    Filler(Function<String, List<String>> idsOf, Map<String, List<String>> known) {
        this.idsOf = idsOf;
        this.known = known;
    }

    /** As it stands in JSON: maps, lists, texts and numbers; null where nothing sensible can be said. */
    @Nullable
    Object value(String name, Type type) {
        if (type instanceof ParameterizedType of) {
            Class<?> raw = (Class<?>) of.getRawType();
            if (Collection.class.isAssignableFrom(raw)) {
                Object one = value(name, of.getActualTypeArguments()[0]);
                return one == null ? List.of() : List.of(one);
            }
            return Map.class.isAssignableFrom(raw) ? Map.of() : null;
        }
        return type instanceof Class<?> plain ? plain(name, plain) : null;
    }

    private @Nullable Object plain(String name, Class<?> type) {
        if (type == String.class) {
            return text(name);
        }
        if (type == long.class || type == Long.class) {
            return id(name);
        }
        if (type == int.class || type == Integer.class) {
            return 1;
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type == double.class || type == Double.class) {
            return 1.5;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0].toString();
        }
        if (type == JsonNode.class) {
            return Map.of();
        }
        return type.isRecord() ? object(type) : time(type);
    }

    private static @Nullable String time(Class<?> type) {
        if (type == Instant.class) {
            return "2021-08-05T03:00:00Z";
        }
        if (type == LocalDate.class) {
            return "2021-08-04";
        }
        if (type == LocalDateTime.class) {
            return "2021-08-05T10:00";
        }
        return type == LocalTime.class ? "10:00" : null;
    }

    Map<String, Object> object(Class<?> record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent part : record.getRecordComponents()) {
            Object value = value(part.getName(), part.getGenericType());
            if (value != null) {
                fields.put(part.getName(), value);
            }
        }
        return fields;
    }

    String text(String name) {
        List<String> values = known.getOrDefault(name, List.of());
        return values.isEmpty() ? "Chữ thử " + name : values.getFirst();
    }

    private long id(String name) {
        String table = Ids.tableOf("", name);
        List<String> ids = table == null ? known.getOrDefault(name, List.of()) : idsOf.apply(table);
        return ids.isEmpty() || !ids.getFirst().matches("\\d{1,18}") ? 1 : Long.parseLong(ids.getFirst());
    }
}
