package vn.thanhtri.policy.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.policy.Issued;
import vn.thanhtri.policy.NumberUnits;
import vn.thanhtri.policy.PolicyEntry;
import vn.thanhtri.policy.PolicyKey;
import vn.thanhtri.policy.PolicyValue;
import vn.thanhtri.policy.Running;
import vn.thanhtri.policy.Strictness;
import vn.thanhtri.policy.Term;
import vn.thanhtri.policy.Unconfirmed;

/** Reads one file of the book. Values stay text: 15:00 is a time of day here, not the number that YAML makes of it. */
final class PolicyFile {
    private static final Set<String> RANKS =
            Set.of("national", "ministry", "province", "district", "commune", "operational");

    /** A record's claim that it takes the place of another, wholly or in some keys and subjects only. */
    record Supersession(String by, String id, List<String> keys, List<String> subjects, String file) {
        boolean covers(PolicyEntry entry) {
            return entry.id().equals(id)
                    && (keys.isEmpty() || keys.contains(entry.key()))
                    && (subjects.isEmpty() || subjects.contains(entry.subject()));
        }
    }

    final Map<String, PolicyKey> keys = new HashMap<>();
    final Map<String, Term> subjects = new HashMap<>();
    final Map<String, Term> anchors = new HashMap<>();
    final List<PolicyEntry> entries = new ArrayList<>();
    final List<Supersession> supersessions = new ArrayList<>();
    final List<Unconfirmed> questions = new ArrayList<>();

    static PolicyFile read(String name, String yaml) {
        Node root;
        try {
            root = Node.of(name, "file", "top", parser().load(yaml));
        } catch (YAMLException e) {
            throw new PolicyFileException(name, "file", "syntax", String.valueOf(e.getMessage()));
        }
        root.allowing("keys", "subjects", "anchors", "records", "questions");
        PolicyFile file = new PolicyFile();
        file.readCatalogue(root);
        root.children("records").forEach(file::readRecord);
        root.children("questions").forEach(file::readQuestion);
        return file;
    }

    private static Yaml parser() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        DumperOptions unused = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(unused), unused, options, new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                // none: every scalar is text
            }
        });
    }

    private void readCatalogue(Node root) {
        entriesOf(root, "keys").forEach((key, node) -> {
            node.allowing("unit", "stricter", "asks", "vi", "en");
            keys.put(
                    key,
                    new PolicyKey(
                            key,
                            node.text("unit"),
                            PolicyFields.oneOf(node, "stricter", Strictness.values()),
                            node.findText("asks").map("officer"::equals).orElse(false),
                            node.text("vi"),
                            node.text("en")));
        });
        entriesOf(root, "subjects").forEach((code, node) -> subjects.put(code, term(node)));
        entriesOf(root, "anchors").forEach((code, node) -> anchors.put(code, term(node)));
    }

    private static Term term(Node node) {
        node.allowing("vi", "en");
        return new Term(node.text("vi"), node.text("en"));
    }

    private static Map<String, Node> entriesOf(Node root, String field) {
        Map<String, Node> nodes = new HashMap<>();
        if (root.fields().containsKey(field)) {
            root.child(field)
                    .fields()
                    .forEach((name, value) ->
                            nodes.put(String.valueOf(name), Node.of(root.file(), String.valueOf(name), field, value)));
        }
        return nodes;
    }

    private void readRecord(Node unnamed) {
        Node record = unnamed.called(unnamed.text("id"));
        record.allowing(
                "id",
                "issuer",
                "document",
                "supersedes",
                "valid",
                "scope",
                "confidence",
                "source",
                "applies_to_running",
                "note",
                "values");
        Node valid = record.child("valid").allowing("from", "to");
        Issued document = document(record);
        Instant from = PolicyFields.moment(valid, "from", valid.text("from"), false);
        @Nullable
        Instant until = valid.findText("to")
                .map(to -> PolicyFields.moment(valid, "to", to, true))
                .orElse(null);
        if (until != null && !from.isBefore(until)) {
            throw valid.trouble("valid.to", until + " is not after " + from);
        }
        for (Node value : record.children("values")) {
            value.allowing("key", "subject", "value", "unit", "anchor", "point", "note");
            entries.add(new PolicyEntry(
                    record.text("id"),
                    value(record.text("id"), document, value),
                    value.text("key"),
                    PolicyFields.scope(record),
                    value.findText("subject").orElse(""),
                    document,
                    from,
                    until,
                    null,
                    PolicyFields.confidence(record),
                    record.text("source"),
                    PolicyFields.oneOf(
                            record,
                            "applies_to_running",
                            Map.of("true", Running.YES, "false", Running.NO, "unknown", Running.UNKNOWN)),
                    value.findText("note").or(() -> record.findText("note")).orElse(""),
                    record.file()));
        }
        if (record.children("values").isEmpty()) {
            throw record.trouble("values", "missing");
        }
        for (Node old : record.children("supersedes")) {
            old.allowing("id", "only", "subjects");
            supersessions.add(new Supersession(
                    record.text("id"), old.text("id"), old.texts("only"), old.texts("subjects"), record.file()));
        }
    }

    private static PolicyValue value(String id, Issued document, Node node) {
        PolicyValue value = new PolicyValue(
                id,
                node.text("value"),
                node.text("unit"),
                node.findText("anchor").orElse(""),
                Clause.of(document.number(), node.findText("point").orElse("")));
        String trouble = NumberUnits.troubleWith(value.value(), value.unit());
        if (!trouble.isEmpty()) {
            throw node.trouble("value", trouble);
        }
        return value;
    }

    private static Issued document(Node record) {
        Node issuer = record.child("issuer").allowing("name", "rank");
        Node document = record.child("document").allowing("number", "signed", "same_day_seq");
        String rank = issuer.text("rank");
        if (!RANKS.contains(rank)) {
            throw issuer.trouble("issuer.rank", rank + " is none of " + RANKS);
        }
        int sameDay;
        LocalDate signed;
        try {
            sameDay = Integer.parseInt(document.text("same_day_seq"));
            signed = LocalDate.parse(document.text("signed"));
        } catch (NumberFormatException | DateTimeException e) {
            throw document.trouble("document", String.valueOf(e.getMessage()));
        }
        return new Issued(document.text("number"), issuer.text("name"), rank, signed, sameDay);
    }

    private void readQuestion(Node node) {
        node.allowing("key", "subject", "scope", "from", "known", "source");
        Node question = node.called("question " + node.text("key"));
        questions.add(new Unconfirmed(
                question.text("key"),
                question.findText("subject").orElse(""),
                PolicyFields.scope(question),
                PolicyFields.moment(question, "from", question.text("from"), false),
                question.text("known"),
                question.text("source")));
    }
}
