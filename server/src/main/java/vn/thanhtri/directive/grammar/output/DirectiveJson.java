package vn.thanhtri.directive.grammar.output;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.thanhtri.directive.grammar.Chair;
import vn.thanhtri.directive.grammar.Fact;
import vn.thanhtri.directive.grammar.Metadata;
import vn.thanhtri.directive.grammar.NotDirective;
import vn.thanhtri.directive.grammar.ParsedDirective;
import vn.thanhtri.directive.grammar.Sentence;
import vn.thanhtri.directive.grammar.Signer;
import vn.thanhtri.directive.grammar.StatedRelation;
import vn.thanhtri.directive.grammar.report.RelationReader;

/** Prints a parsed directive in the format of the annotations: codes in snake case, spans as start, end and text. */
public final class DirectiveJson {

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
        ObjectNode root = Nodes.NODES.objectNode();
        root.put("file", file);
        root.put("chars", d.text().length());
        root.put("offsets", "UTF-16 code units, end exclusive, file text as read");
        NotDirective not = d.notDirective();
        root.put("directive", not == null);
        if (not != null) {
            root.putObject("not_directive")
                    .put("reason", Nodes.code(not))
                    .put("vi", not.vietnamese())
                    .put("en", not.english());
        }
        root.put("truncated", d.metadata().truncated());
        root.set("metadata", metadata(d.metadata()));
        ArrayNode facts = root.putArray("facts");
        d.facts().forEach(f -> facts.add(fact(f)));
        ArrayNode points = root.putArray("points");
        d.points().forEach(p -> points.add(PointJson.point(p)));
        ArrayNode objectives = root.putArray("objectives");
        d.objectives().forEach(s -> objectives.add(Nodes.span(s)));
        ArrayNode citations = root.putArray("citations");
        d.citations()
                .forEach(c -> citations.add(
                        Nodes.span(c.span()).put("symbol", c.symbol()).put("date", Nodes.iso(c.date()))));
        ArrayNode blocks = root.putArray("blocks");
        d.blocks()
                .forEach(b -> blocks.add(Nodes.NODES
                        .objectNode()
                        .put("start", b.span().start())
                        .put("end", b.span().end())
                        .put("kind", Nodes.code(b.kind()))));
        ArrayNode relations = root.putArray("relations");
        RelationReader.read(d).forEach(r -> relations.add(relation(r)));
        ArrayNode sentences = root.putArray("sentences");
        d.sentences().forEach(s -> sentences.add(sentence(s)));
        ArrayNode unclaimed = root.putArray("unclaimed");
        d.unclaimed()
                .forEach(s -> unclaimed.add(sentence(s).put("text", s.span().text())));
        Nodes.strings(root.putArray("noise"), d.noise());
        return root;
    }

    /** Without its words: the text has them. */
    private static ObjectNode sentence(Sentence s) {
        ObjectNode node = Nodes.NODES
                .objectNode()
                .put("start", s.span().start())
                .put("end", s.span().end())
                .put("status", Nodes.code(s.status()));
        return node.put("reason", reason(s)).put("point", s.point());
    }

    /** Why it orders nothing, or why it waits: it commands outside all orders, or no work was found in it. */
    private static @Nullable String reason(Sentence s) {
        if (s.status() == Sentence.Status.UNCLAIMED) {
            return s.point() == null ? "commands_outside_orders" : "no_work_found";
        }
        return s.reason() == null ? null : Nodes.code(s.reason());
    }

    private static ObjectNode relation(StatedRelation r) {
        ObjectNode node = Nodes.span(r.span())
                .put("kind", Nodes.code(r.kind()))
                .put("symbol", r.citation().symbol())
                .put("date", Nodes.iso(r.citation().date()));
        if (!r.point().isEmpty()) {
            node.put("point", r.point());
        }
        if (r.due() != null) {
            node.put("due", r.due().toString());
        }
        return Nodes.ground(node, r.ground());
    }

    private static ObjectNode metadata(Metadata m) {
        ObjectNode node = Nodes.NODES.objectNode();
        node.put("type", m.type())
                .put("number", m.number())
                .put("symbol", m.symbol())
                .put("symbol_raw", m.symbolRaw());
        node.put("issuer", m.issuer())
                .put("issuer_inferred", m.issuerInferred())
                .put("province", m.province());
        node.set("province_evidence", Nodes.spanOrNull(m.provinceEvidence()));
        node.put("place", m.place()).put("date", Nodes.iso(m.date()));
        node.set("date_span", Nodes.spanOrNull(m.dateSpan()));
        node.put("meeting_date", Nodes.iso(m.meetingDate()));
        node.set("meeting_date_span", Nodes.spanOrNull(m.meetingDateSpan()));
        node.put("urgency", m.urgency());
        node.set("urgency_span", Nodes.spanOrNull(m.urgencySpan()));
        Chair chair = m.chair();
        node.set(
                "chair",
                chair == null
                        ? Nodes.NODES.nullNode()
                        : Nodes.NODES.objectNode().put("name", chair.name()).put("title", chair.title()));
        Nodes.strings(node.putArray("attendees"), m.attendees());
        Signer signer = m.signer();
        node.set("signer", signer == null ? Nodes.NODES.nullNode() : signer(signer));
        ArrayNode recipients = node.putArray("recipients");
        m.recipients()
                .forEach(r -> recipients.add(
                        Nodes.span(r.span()).put("name", r.name()).put("annotation", r.annotation())));
        node.put("subject", m.subject());
        ArrayNode kinhGui = node.putArray("kinh_gui");
        m.kinhGui().forEach(b -> kinhGui.add(Nodes.body(b)));
        node.put("truncated", m.truncated()).put("draft_code", m.draftCode()).put("copy_mark", m.copyMark());
        ObjectNode grounds = node.putObject("grounds");
        new TreeMap<>(m.grounds()).forEach((field, ground) -> Nodes.ground(grounds.putObject(field), ground));
        return node;
    }

    private static ObjectNode signer(Signer signer) {
        ObjectNode node = Nodes.NODES.objectNode().put("name", signer.name()).put("title", signer.title());
        ArrayNode chain = node.putArray("authority");
        signer.authority()
                .forEach(a ->
                        chain.add(Nodes.NODES.objectNode().put("code", a.code()).put("on_behalf_of", a.onBehalfOf())));
        node.set("span", Nodes.span(signer.span()));
        return node;
    }

    private static ObjectNode fact(Fact f) {
        ObjectNode node = Nodes.span(f.span()).put("kind", f.kind());
        if (f.value() != null) {
            node.put("value", f.value());
        }
        if (f.date() != null) {
            node.put("date", Nodes.iso(f.date()));
        }
        return Nodes.ground(node, f.ground());
    }
}
