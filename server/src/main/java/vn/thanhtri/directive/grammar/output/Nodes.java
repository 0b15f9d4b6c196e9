package vn.thanhtri.directive.grammar.output;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.thanhtri.directive.grammar.BodyMention;
import vn.thanhtri.directive.grammar.Ground;
import vn.thanhtri.directive.grammar.Span;

/** The small nodes that all parts of the output share. */
final class Nodes {
    static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Nodes() {}

    static ObjectNode put(ObjectNode node, String key, @Nullable String value) {
        return value == null ? node : node.put(key, value);
    }

    static ObjectNode body(BodyMention b) {
        return ground(span(b.span()).put("org", b.org()), b.ground());
    }

    static ObjectNode span(Span s) {
        return NODES.objectNode().put("start", s.start()).put("end", s.end()).put("text", s.text());
    }

    static JsonNode spanOrNull(@Nullable Span s) {
        return s == null ? NODES.nullNode() : span(s);
    }

    static ObjectNode ground(ObjectNode node, Ground ground) {
        node.put("rule", ground.rule()).put("confidence", Math.round(ground.confidence() * 100) / 100.0);
        return ground.review() ? node.put("review", true) : node;
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static @Nullable String iso(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    static @Nullable String hour(@Nullable LocalTime time) {
        return time == null ? null : HOUR.format(time);
    }

    static void strings(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }
}
