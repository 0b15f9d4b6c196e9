package vn.thanhtri.directive.grammar.output;

import java.time.LocalDate;
import java.time.LocalTime;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.thanhtri.directive.grammar.Action;
import vn.thanhtri.directive.grammar.Area;
import vn.thanhtri.directive.grammar.Modality;
import vn.thanhtri.directive.grammar.Point;
import vn.thanhtri.directive.grammar.Timing;
import vn.thanhtri.directive.grammar.When;

/** One point as JSON. */
final class PointJson {
    private PointJson() {}

    static ObjectNode point(Point p) {
        ObjectNode node = Nodes.NODES.objectNode();
        node.put("id", p.id())
                .put("parent", p.parent())
                .put("marker", p.marker())
                .put("kind", Nodes.code(p.kind()));
        node.put("start", p.span().start()).put("end", p.span().end());
        node.put(
                "first",
                p.span().text().substring(0, Math.min(40, p.span().text().length())));
        node.put("last", p.span().text().substring(Math.max(0, p.span().text().length() - 30)));
        ArrayNode addressees = node.putArray("addressees");
        p.addressees()
                .forEach(a -> addressees.add(Nodes.ground(
                        Nodes.span(a.span())
                                .put("org", a.org())
                                .put("role", Nodes.code(a.role()))
                                .put("how", a.how()),
                        a.ground())));
        ArrayNode coordinating = node.putArray("coordinating");
        p.coordinating().forEach(b -> coordinating.add(Nodes.body(b)));
        ArrayNode actions = node.putArray("actions");
        p.actions().forEach(a -> actions.add(action(a)));
        ArrayNode areas = node.putArray("areas");
        p.areas().forEach(a -> areas.add(area(a)));
        ArrayNode timing = node.putArray("timing");
        p.timing().forEach(t -> timing.add(Nodes.ground(timed(t), t.ground())));
        ArrayNode reportTo = node.putArray("report_to");
        p.reportTo().forEach(b -> reportTo.add(Nodes.body(b)));
        Nodes.strings(node.putArray("categories"), p.categories());
        return Nodes.ground(node, p.ground());
    }

    private static ObjectNode timed(Timing t) {
        ObjectNode node = when(Nodes.span(t.span()), t.when());
        if (t.event() != null) {
            node.put("event", t.event());
            if (t.when() instanceof When.Immediate) {
                node.put("anchor", "event");
            }
        }
        return t.first() ? node.put("first", true) : node;
    }

    private static ObjectNode action(Action a) {
        ObjectNode node = Nodes.span(a.span()).put("category", a.category());
        if (a.modality() == Modality.PROHIBITION) {
            node.put("modality", "prohibition");
        }
        if (a.norm()) {
            node.put("kind", "norm");
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
        return Nodes.ground(node, a.ground());
    }

    private static ObjectNode area(Area a) {
        ObjectNode node = Nodes.span(a.span()).put("level", a.level());
        if (a.name() != null) {
            node.put("name", a.name());
        }
        return Nodes.ground(node, a.ground());
    }

    private static ObjectNode when(ObjectNode node, When when) {
        return switch (when) {
            case When.Immediate() -> node.put("kind", "immediate");
            case When.Urgent() -> node.put("kind", "urgent");
            case When.Continuous() -> node.put("kind", "continuous");
            case When.Recurring r -> recurring(node.put("kind", "recurring"), r);
            case When.Before(LocalDate date, LocalTime time) ->
                Nodes.put(Nodes.put(node.put("kind", "before"), "date", Nodes.iso(date)), "time", Nodes.hour(time));
            case When.Within(String duration, When.Anchor anchor) ->
                node.put("kind", "duration").put("duration", duration).put("anchor", Nodes.code(anchor));
            case When.Interval(LocalDate from, LocalTime fromTime, LocalDate to, LocalTime toTime) ->
                Nodes.put(
                        Nodes.put(
                                Nodes.put(
                                        Nodes.put(node.put("kind", "interval"), "from", Nodes.iso(from)),
                                        "from_time",
                                        Nodes.hour(fromTime)),
                                "to",
                                Nodes.iso(to)),
                        "to_time",
                        Nodes.hour(toTime));
            case When.OpenInterval(LocalDate from, LocalTime fromTime) ->
                Nodes.put(
                                Nodes.put(node.put("kind", "open_interval"), "from", Nodes.iso(from)),
                                "from_time",
                                Nodes.hour(fromTime))
                        .put("to", "UNTIL_NOTICE");
            case When.Effective(LocalDate from, LocalTime fromTime) ->
                Nodes.put(
                        Nodes.put(node.put("kind", "effective"), "from", Nodes.iso(from)),
                        "from_time",
                        Nodes.hour(fromTime));
        };
    }

    private static ObjectNode recurring(ObjectNode node, When.Recurring r) {
        node.put("freq", r.freq());
        if (!r.by().isEmpty()) {
            node.put(
                    "by",
                    String.join(",", r.by().stream().map(Nodes.HOUR::format).toList()));
        }
        if (r.weekday() != null) {
            node.put("weekday", r.weekday().name());
        }
        if (r.dayOfMonth() != null) {
            node.put("day", r.dayOfMonth());
        }
        return node;
    }
}
