package vn.thanhtri.directive.grammar.output;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.thanhtri.directive.grammar.Action;
import vn.thanhtri.directive.grammar.Area;
import vn.thanhtri.directive.grammar.BodyMention;
import vn.thanhtri.directive.grammar.Chair;
import vn.thanhtri.directive.grammar.Fact;
import vn.thanhtri.directive.grammar.Ground;
import vn.thanhtri.directive.grammar.Metadata;
import vn.thanhtri.directive.grammar.Modality;
import vn.thanhtri.directive.grammar.ParsedDirective;
import vn.thanhtri.directive.grammar.Point;
import vn.thanhtri.directive.grammar.Signer;
import vn.thanhtri.directive.grammar.Span;
import vn.thanhtri.directive.grammar.When;

/** Prints a parsed directive in the format of the annotations: codes in snake case, spans as start, end and text. */
public final class DirectiveJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private DirectiveJson() {}

    /** The document as indented JSON, without a file name. */
    public static String write(ParsedDirective directive) {
        return write(directive, null);
    }

    /** The document as indented JSON that names its file. */
    public static String write(ParsedDirective directive, @Nullable String file) {
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(tree(directive, file));
    }

    public static ObjectNode tree(ParsedDirective d, @Nullable String file) {
        ObjectNode root = NODES.objectNode();
        root.put("file", file);
        root.put("chars", d.text().length());
        root.put("offsets", "UTF-16 code units, end exclusive, file text as read");
        root.set("metadata", metadata(d.metadata()));
        ArrayNode facts = root.putArray("facts");
        d.facts().forEach(f -> facts.add(fact(f)));
        ArrayNode points = root.putArray("points");
        d.points().forEach(p -> points.add(point(p)));
        ArrayNode objectives = root.putArray("objectives");
        d.objectives().forEach(s -> objectives.add(span(s)));
        ArrayNode citations = root.putArray("citations");
        d.citations()
                .forEach(c ->
                        citations.add(span(c.span()).put("symbol", c.symbol()).put("date", iso(c.date()))));
        ArrayNode blocks = root.putArray("blocks");
        d.blocks()
                .forEach(b -> blocks.add(NODES.objectNode()
                        .put("start", b.span().start())
                        .put("end", b.span().end())
                        .put("kind", code(b.kind()))));
        strings(root.putArray("noise"), d.noise());
        return root;
    }

    private static ObjectNode metadata(Metadata m) {
        ObjectNode node = NODES.objectNode();
        node.put("type", m.type())
                .put("number", m.number())
                .put("symbol", m.symbol())
                .put("symbol_raw", m.symbolRaw());
        node.put("issuer", m.issuer())
                .put("issuer_inferred", m.issuerInferred())
                .put("province", m.province());
        node.set("province_evidence", spanOrNull(m.provinceEvidence()));
        node.put("place", m.place()).put("date", iso(m.date()));
        node.set("date_span", spanOrNull(m.dateSpan()));
        node.put("meeting_date", iso(m.meetingDate()));
        node.set("meeting_date_span", spanOrNull(m.meetingDateSpan()));
        node.put("urgency", m.urgency());
        node.set("urgency_span", spanOrNull(m.urgencySpan()));
        Chair chair = m.chair();
        node.set(
                "chair",
                chair == null
                        ? NODES.nullNode()
                        : NODES.objectNode().put("name", chair.name()).put("title", chair.title()));
        strings(node.putArray("attendees"), m.attendees());
        Signer signer = m.signer();
        node.set("signer", signer == null ? NODES.nullNode() : signer(signer));
        ArrayNode recipients = node.putArray("recipients");
        m.recipients()
                .forEach(
                        r -> recipients.add(span(r.span()).put("name", r.name()).put("annotation", r.annotation())));
        node.put("subject", m.subject());
        ArrayNode kinhGui = node.putArray("kinh_gui");
        m.kinhGui().forEach(b -> kinhGui.add(body(b)));
        node.put("truncated", m.truncated()).put("draft_code", m.draftCode()).put("copy_mark", m.copyMark());
        return node;
    }

    private static ObjectNode signer(Signer signer) {
        ObjectNode node = NODES.objectNode().put("name", signer.name()).put("title", signer.title());
        ArrayNode chain = node.putArray("authority");
        signer.authority()
                .forEach(a -> chain.add(NODES.objectNode().put("code", a.code()).put("on_behalf_of", a.onBehalfOf())));
        node.set("span", span(signer.span()));
        return node;
    }

    private static ObjectNode fact(Fact f) {
        ObjectNode node = span(f.span()).put("kind", f.kind());
        if (f.value() != null) {
            node.put("value", f.value());
        }
        if (f.date() != null) {
            node.put("date", iso(f.date()));
        }
        return ground(node, f.ground());
    }

    private static ObjectNode point(Point p) {
        ObjectNode node = NODES.objectNode();
        node.put("id", p.id())
                .put("parent", p.parent())
                .put("marker", p.marker())
                .put("kind", code(p.kind()));
        node.put("start", p.span().start()).put("end", p.span().end());
        node.put(
                "first",
                p.span().text().substring(0, Math.min(40, p.span().text().length())));
        node.put("last", p.span().text().substring(Math.max(0, p.span().text().length() - 30)));
        ArrayNode addressees = node.putArray("addressees");
        p.addressees()
                .forEach(a -> addressees.add(ground(
                        span(a.span())
                                .put("org", a.org())
                                .put("role", code(a.role()))
                                .put("how", a.how()),
                        a.ground())));
        ArrayNode coordinating = node.putArray("coordinating");
        p.coordinating().forEach(b -> coordinating.add(body(b)));
        ArrayNode actions = node.putArray("actions");
        p.actions().forEach(a -> actions.add(action(a)));
        ArrayNode areas = node.putArray("areas");
        p.areas().forEach(a -> areas.add(area(a)));
        ArrayNode timing = node.putArray("timing");
        p.timing().forEach(t -> timing.add(ground(when(span(t.span()), t.when()), t.ground())));
        ArrayNode reportTo = node.putArray("report_to");
        p.reportTo().forEach(b -> reportTo.add(body(b)));
        strings(node.putArray("categories"), p.categories());
        return ground(node, p.ground());
    }

    private static ObjectNode action(Action a) {
        ObjectNode node = span(a.span()).put("category", a.category());
        if (a.modality() == Modality.PROHIBITION) {
            node.put("modality", "prohibition");
        }
        if (a.conditional()) {
            node.put("conditional", true);
        }
        if (a.method() != null) {
            node.put("method", a.method());
        }
        if (a.scale() != null) {
            node.put("scale", a.scale());
        }
        return ground(node, a.ground());
    }

    private static ObjectNode area(Area a) {
        ObjectNode node = span(a.span()).put("level", a.level());
        if (a.name() != null) {
            node.put("name", a.name());
        }
        return ground(node, a.ground());
    }

    private static ObjectNode when(ObjectNode node, When when) {
        return switch (when) {
            case When.Immediate() -> node.put("kind", "immediate");
            case When.Urgent() -> node.put("kind", "urgent");
            case When.Continuous() -> node.put("kind", "continuous");
            case When.Recurring r -> recurring(node.put("kind", "recurring"), r);
            case When.Before(LocalDate date, LocalTime time) ->
                put(put(node.put("kind", "before"), "date", iso(date)), "time", hour(time));
            case When.Within(String duration, When.Anchor anchor) ->
                node.put("kind", "duration").put("duration", duration).put("anchor", code(anchor));
            case When.Interval(LocalDate from, LocalTime fromTime, LocalDate to, LocalTime toTime) ->
                put(
                        put(
                                put(put(node.put("kind", "interval"), "from", iso(from)), "from_time", hour(fromTime)),
                                "to",
                                iso(to)),
                        "to_time",
                        hour(toTime));
            case When.OpenInterval(LocalDate from, LocalTime fromTime) ->
                put(put(node.put("kind", "open_interval"), "from", iso(from)), "from_time", hour(fromTime))
                        .put("to", "UNTIL_NOTICE");
            case When.Effective(LocalDate from, LocalTime fromTime) ->
                put(put(node.put("kind", "effective"), "from", iso(from)), "from_time", hour(fromTime));
        };
    }

    private static ObjectNode recurring(ObjectNode node, When.Recurring r) {
        node.put("freq", r.freq());
        if (!r.by().isEmpty()) {
            node.put("by", String.join(",", r.by().stream().map(HOUR::format).toList()));
        }
        if (r.weekday() != null) {
            node.put("weekday", r.weekday().name());
        }
        if (r.dayOfMonth() != null) {
            node.put("day", r.dayOfMonth());
        }
        return node;
    }

    private static ObjectNode put(ObjectNode node, String key, @Nullable String value) {
        return value == null ? node : node.put(key, value);
    }

    private static ObjectNode body(BodyMention b) {
        return ground(span(b.span()).put("org", b.org()), b.ground());
    }

    private static ObjectNode span(Span s) {
        return NODES.objectNode().put("start", s.start()).put("end", s.end()).put("text", s.text());
    }

    private static tools.jackson.databind.JsonNode spanOrNull(@Nullable Span s) {
        return s == null ? NODES.nullNode() : span(s);
    }

    private static ObjectNode ground(ObjectNode node, Ground ground) {
        return node.put("rule", ground.rule()).put("confidence", Math.round(ground.confidence() * 100) / 100.0);
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String iso(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static @Nullable String hour(@Nullable LocalTime time) {
        return time == null ? null : HOUR.format(time);
    }

    private static void strings(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }
}
