package vn.thanhtri.policy.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.policy.Confidence;

/** What a field of the book may say: one of some words, a place, a moment; refused with where it stands. */
final class PolicyFields {
    private PolicyFields() {}

    static String scope(Node node) {
        String scope = node.text("scope");
        if (!scope.matches("VN|\\d{2}|\\d{3}|\\d{5}")) {
            throw node.trouble("scope", scope + " is neither VN nor the code of a unit");
        }
        return scope;
    }

    static Confidence confidence(Node node) {
        if (node.text("confidence").startsWith("U")) {
            throw node.trouble("confidence", "what is unconfirmed is no number of the book: put it under questions");
        }
        return oneOf(node, "confidence", Confidence.values());
    }

    static <E extends Enum<E>> E oneOf(Node node, String field, E[] values) {
        Map<String, E> named = new HashMap<>();
        for (E value : values) {
            named.put(value.name().toLowerCase(Locale.ROOT), value);
            named.put(value.name(), value);
        }
        return oneOf(node, field, named);
    }

    static <E> E oneOf(Node node, String field, Map<String, E> values) {
        E value = values.get(node.text(field));
        if (value == null) {
            throw node.trouble(field, node.text(field) + " is none of " + values.keySet());
        }
        return value;
    }

    /** A day begins at midnight of Vietnam and, as an end, is counted in; an instant as an end is not. */
    static Instant moment(Node node, String field, String text, boolean isEnd) {
        try {
            if (text.contains("T")) {
                return VietnamTime.at(LocalDateTime.parse(text));
            }
            LocalDate day = LocalDate.parse(text);
            return VietnamTime.at(isEnd ? day.plusDays(1) : day, LocalTime.MIDNIGHT);
        } catch (DateTimeException e) {
            throw node.trouble(field, text + " is neither a day nor a moment");
        }
    }
}
