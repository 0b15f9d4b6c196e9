package vn.thanhtri.walk;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;
import vn.thanhtri.web.form.Form;

/**
 * What is sent to one door.
 *
 * @param fields of a form, or asked in the address beside a body
 * @param body of a program; null for a form
 * @param file name of the field for a file; null for none
 */
record Sending(
        Door door,
        String address,
        Map<String, List<String>> fields,
        @Nullable Object body,
        @Nullable String file) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern RAW = Pattern.compile("\"" + Nasty.RAW + "(.*?)@@\"");
    private static final byte[] PAPER =
            "Ủy ban nhân dân xã báo cáo: đã lấy mẫu 12 người.".getBytes(StandardCharsets.UTF_8);

    static Sending of(Door door, String address, FilledForm form) {
        return new Sending(door, address, form.values(), null, form.file());
    }

    /** Made of what the handler takes. */
    static Sending made(Door door, String address, Filler filler, Map<String, List<String>> known) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Object body = null;
        String file = null;
        for (Parameter parameter : door.handler().getMethod().getParameters()) {
            if (parameter.isAnnotationPresent(RequestBody.class)) {
                body = parameter.getType() == byte[].class
                        ? "x"
                        : filler.value(parameter.getName(), parameter.getParameterizedType());
            } else if (parameter.getType() == Form.class) {
                Map<String, Object> all = new LinkedHashMap<>();
                known.forEach((name, values) -> {
                    if (!values.isEmpty()) {
                        all.put(name, values.getFirst());
                    }
                });
                if (door.api()) {
                    body = all;
                } else {
                    all.forEach((name, value) -> fields.put(name, List.of(value.toString())));
                }
            } else if (MultipartFile.class.isAssignableFrom(parameter.getType())
                    || parameter.getParameterizedType().toString().contains("MultipartFile")) {
                file = nameOf(parameter);
            } else if (parameter.isAnnotationPresent(RequestParam.class)) {
                Object value = filler.value(nameOf(parameter), parameter.getParameterizedType());
                if (value instanceof List<?> all) {
                    fields.put(
                            nameOf(parameter), all.stream().map(String::valueOf).toList());
                } else if (value instanceof Map) {
                    known.forEach(fields::putIfAbsent);
                } else if (value != null) {
                    fields.put(nameOf(parameter), List.of(value.toString()));
                }
            }
        }
        return new Sending(door, address, fields, body, file);
    }

    static String nameOf(Parameter parameter) {
        RequestParam named = parameter.getAnnotation(RequestParam.class);
        String name = named == null ? "" : named.value().isEmpty() ? named.name() : named.value();
        return name.isEmpty() ? parameter.getName() : name;
    }

    Sending at(String other) {
        return new Sending(door, other, fields, body, file);
    }

    Sending withFields(Map<String, List<String>> others) {
        return new Sending(door, address, others, body, file);
    }

    Sending withBody(@Nullable Object other) {
        return new Sending(door, address, fields, other, file);
    }

    Answer by(Visitor visitor) throws IOException {
        if (!door.writes()) {
            return visitor.get(withQuestion());
        }
        if (body != null) {
            return visitor.json(door.method(), withQuestion(), written(body));
        }
        return file == null
                ? visitor.form(door.method(), address, fields)
                : visitor.file(address, fields, file, "bao-cao.txt", PAPER);
    }

    /** What is marked as raw goes out as it is. */
    private static String written(Object body) {
        Matcher raw = RAW.matcher(JSON.writeValueAsString(body));
        return raw.replaceAll(
                found -> Matcher.quoteReplacement(JSON.readValue('"' + found.group(1) + '"', String.class)));
    }

    private String withQuestion() {
        StringBuilder asked = new StringBuilder(address);
        fields.forEach((name, values) -> values.forEach(value -> asked.append(asked.indexOf("?") < 0 ? '?' : '&')
                .append(Visitor.encode(name))
                .append('=')
                .append(Visitor.encode(value))));
        return asked.toString();
    }

    @Override
    public String toString() {
        return door.method() + " " + address + " " + (body == null ? fields : body);
    }
}
