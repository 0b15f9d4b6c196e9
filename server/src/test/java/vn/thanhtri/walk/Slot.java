package vn.thanhtri.walk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A place in what is sent where another value can stand: a variable of the address, a field of a form, a field of a body
 * however deep.
 *
 * @param name as the refusal would name it
 * @param inAddress whether it is a variable of the address
 * @param with the same sending with another value there; null takes the field away
 */
record Slot(Sending base, String name, boolean inAddress, Function<@Nullable Object, Sending> with) {
    static List<Slot> listOf(Sending base) {
        List<Slot> slots = new ArrayList<>(ofAddress(base));
        base.fields()
                .keySet()
                .forEach(name -> slots.add(new Slot(base, name, false, value -> {
                    Map<String, List<String>> fields = new LinkedHashMap<>(base.fields());
                    if (value == null) {
                        fields.remove(name);
                    } else {
                        fields.put(name, List.of(value.toString()));
                    }
                    return base.withFields(fields);
                })));
        if (base.body() != null) {
            ofBody(
                    base.body(),
                    "",
                    (path, with) -> slots.add(new Slot(base, path, false, value -> base.withBody(with.apply(value)))));
        }
        return slots;
    }

    /** The last part of the name: what the field is called where it stands. */
    String field() {
        return name.replaceFirst(".*\\.", "");
    }

    private static List<Slot> ofAddress(Sending base) {
        String path = base.address().replaceFirst("\\?.*", "");
        String rest = base.address().substring(path.length());
        PathPattern pattern =
                PathPatternParser.defaultInstance.parse(base.door().pattern());
        PathPattern.PathMatchInfo match = pattern.matchAndExtract(PathContainer.parsePath(path));
        List<Slot> slots = new ArrayList<>();
        if (match != null) {
            match.getUriVariables()
                    .keySet()
                    .forEach(name -> slots.add(new Slot(base, name, true, value -> {
                        Map<String, String> variables = new LinkedHashMap<>(match.getUriVariables());
                        variables.put(name, value == null ? "" : value.toString());
                        return base.at(UriComponentsBuilder.fromPath(base.door().pattern())
                                        .buildAndExpand(variables)
                                        .encode()
                                        .toUriString()
                                + rest);
                    })));
        }
        return slots;
    }

    private interface Found {
        void at(String path, Function<@Nullable Object, Object> with);
    }

    private static void ofBody(Object body, String path, Found found) {
        if (body instanceof Map<?, ?> object) {
            object.forEach((key, value) -> {
                Function<@Nullable Object, Object> with = other -> {
                    Map<Object, @Nullable Object> copy = new LinkedHashMap<>(object);
                    copy.put(key, other);
                    return copy;
                };
                String here = path.isEmpty() ? key.toString() : path + "." + key;
                found.at(here, with);
                deeper(value, here, with, found);
            });
        } else if (body instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                int place = i;
                Function<@Nullable Object, Object> with = other -> {
                    List<@Nullable Object> copy = new ArrayList<>(list);
                    copy.set(place, other);
                    return copy;
                };
                if (!(list.get(i) instanceof Map)) {
                    found.at(path, with);
                }
                deeper(list.get(i), path, with, found);
            }
        }
    }

    private static void deeper(
            @Nullable Object value, String path, Function<@Nullable Object, Object> with, Found found) {
        if (value instanceof Map || value instanceof List) {
            ofBody(value, path, (below, inner) -> found.at(below, other -> with.apply(inner.apply(other))));
        }
    }
}
