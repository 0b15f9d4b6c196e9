package vn.thanhtri.walk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A form of a page, filled in as somebody could.
 *
 * @param file name of the field for a file; null for none
 */
record FilledForm(
        String action,
        Map<String, List<String>> values,
        @Nullable String file) {
    static FilledForm of(Element form) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        String file = null;
        for (Element field : form.select("input[name], select[name], textarea[name], button[name]")) {
            String name = field.attr("name");
            if (name.equals("_csrf") || name.equals("_key")) {
                continue;
            }
            String type = field.tagName().equals("input") ? field.attr("type") : field.tagName();
            if (type.equals("file")) {
                file = name;
                continue;
            }
            boolean several = type.equals("checkbox");
            if (several || !values.containsKey(name)) {
                values.computeIfAbsent(name, any -> new ArrayList<>()).add(valueOf(field, type));
            }
        }
        return new FilledForm(form.attr("action"), values, file);
    }

    private static String valueOf(Element field, String type) {
        if (type.equals("select")) {
            Element chosen = field.selectFirst("option[selected]");
            if (chosen == null || chosen.attr("value").isEmpty()) {
                chosen = field.selectFirst("option[value~=.]");
            }
            return chosen == null ? "" : chosen.attr("value");
        }
        String value = type.equals("textarea") ? field.text() : field.attr("value");
        if (!value.isEmpty() && (!type.equals("textarea") || value.length() < 500)) {
            return value;
        }
        return switch (type) {
            case "datetime-local" -> "2021-08-06T10:00";
            case "date" -> "2021-08-04";
            case "time" -> "10:00";
            case "number" -> "1";
            case "tel" -> "0912345678";
            case "checkbox" -> "on";
            case "hidden", "button" -> "";
            default -> "Chữ thử " + field.attr("name");
        };
    }
}
