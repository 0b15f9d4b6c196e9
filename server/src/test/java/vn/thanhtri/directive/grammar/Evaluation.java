package vn.thanhtri.directive.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thanhtri.directive.grammar.output.DirectiveJson;
import vn.thanhtri.directive.grammar.reading.DirectiveParser;

/** Compares a parse with an annotation, field by field, on the printed JSON: what a reader of the output would see. */
final class Evaluation {
    private static final Set<String> NOT_VALUES =
            Set.of("start", "end", "text", "rule", "confidence", "note", "event", "first", "review");

    final Score points = new Score();
    final Score edges = new Score();
    final Score kinds = new Score();
    final Score explicit = new Score();
    final Score inherited = new Score();
    final Score coordinating = new Score();
    final Score timing = new Score();
    final Score reportTo = new Score();
    final Map<String, Score> categories = new TreeMap<>();
    final List<String> lostOrders = new ArrayList<>();
    final List<String> metadata = new ArrayList<>();

    static Evaluation of(String name) {
        Evaluation evaluation = new Evaluation();
        JsonMapper mapper = JsonMapper.builder().build();
        JsonNode gold = mapper.readTree(Documents.gold(name));
        JsonNode got = mapper.readTree(DirectiveJson.write(DirectiveParser.parse(Documents.real(name))));
        evaluation.compare(name.substring(0, 3), got, gold);
        return evaluation;
    }

    void addAll(Evaluation other) {
        points.addAll(other.points);
        edges.addAll(other.edges);
        kinds.addAll(other.kinds);
        explicit.addAll(other.explicit);
        inherited.addAll(other.inherited);
        coordinating.addAll(other.coordinating);
        timing.addAll(other.timing);
        reportTo.addAll(other.reportTo);
        other.categories.forEach((category, score) -> category(category).addAll(score));
        lostOrders.addAll(other.lostOrders);
        metadata.addAll(other.metadata);
    }

    double categoryMacroF1() {
        return categories.values().stream().mapToDouble(Score::f1).average().orElse(1);
    }

    private void compare(String document, JsonNode got, JsonNode gold) {
        Map<String, JsonNode> gotPoints = byId(got);
        Map<String, JsonNode> goldPoints = byId(gold);
        points.add(document, spans(gotPoints), spans(goldPoints));
        edges.add(document, edges(gotPoints), edges(goldPoints));
        Set<String> ids = new HashSet<>(goldPoints.keySet());
        ids.addAll(gotPoints.keySet());
        for (String id : ids) {
            String where = document + "/" + id;
            JsonNode a = gotPoints.getOrDefault(id, JsonMapper.builder().build().createObjectNode());
            JsonNode b =
                    goldPoints.getOrDefault(id, JsonMapper.builder().build().createObjectNode());
            kinds.add(
                    where,
                    Set.of(a.path("kind").asString("")),
                    Set.of(b.path("kind").asString("")));
            explicit.add(where, addressees(a, false), addressees(b, false));
            inherited.add(where, addressees(a, true), addressees(b, true));
            coordinating.add(where, texts(a, "coordinating", "org"), texts(b, "coordinating", "org"));
            reportTo.add(where, texts(a, "report_to", "org"), texts(b, "report_to", "org"));
            timing.add(where, timings(a), timings(b));
            compareCategories(where, a, b);
            findLostOrders(where, a, b);
        }
        compareMetadata(document, got.get("metadata"), gold.get("metadata"));
    }

    private void compareCategories(String where, JsonNode a, JsonNode b) {
        Set<String> got = texts(a, "actions", "category");
        Set<String> expected = texts(b, "actions", "category");
        Set<String> all = new HashSet<>(got);
        all.addAll(expected);
        for (String category : all) {
            category(category)
                    .add(
                            where,
                            got.contains(category) ? Set.of(category) : Set.of(),
                            expected.contains(category) ? Set.of(category) : Set.of());
        }
    }

    private Score category(String category) {
        return categories.computeIfAbsent(category, key -> new Score());
    }

    /** An annotated action that no proposed action of the point touches would become nobody's task. */
    private void findLostOrders(String where, JsonNode a, JsonNode b) {
        for (JsonNode expected : b.path("actions")) {
            boolean touched = false;
            for (JsonNode got : a.path("actions")) {
                touched |= got.get("start").asInt() < expected.get("end").asInt()
                        && expected.get("start").asInt() < got.get("end").asInt();
            }
            if (!touched) {
                lostOrders.add(where + " " + expected.get("text").asString());
            }
        }
    }

    private void compareMetadata(String document, JsonNode got, JsonNode gold) {
        for (Map.Entry<String, JsonNode> field : gold.properties()) {
            boolean prose =
                    field.getKey().equals("truncation") || field.getKey().equals("province_evidence");
            if (!prose && !same(got.path(field.getKey()), field.getValue())) {
                metadata.add(document + " " + field.getKey() + ": " + got.path(field.getKey()) + " instead of "
                        + field.getValue());
            }
        }
    }

    /** Equal, an absent value counting as null and the order of an object's fields as nothing. */
    private static boolean same(JsonNode got, JsonNode expected) {
        if (expected.isNull() || expected.isMissingNode()) {
            return got.isNull() || got.isMissingNode();
        }
        return got.equals(expected);
    }

    private static Map<String, JsonNode> byId(JsonNode document) {
        Map<String, JsonNode> points = new TreeMap<>();
        document.get("points").forEach(point -> points.put(point.get("id").asString(), point));
        return points;
    }

    private static Set<String> spans(Map<String, JsonNode> points) {
        return points.values().stream()
                .map(p -> p.get("start").asInt() + "-" + p.get("end").asInt())
                .collect(Collectors.toSet());
    }

    private static Set<String> edges(Map<String, JsonNode> points) {
        return points.values().stream()
                .map(p -> p.get("id").asString() + " under " + p.get("parent"))
                .collect(Collectors.toSet());
    }

    private static Set<String> addressees(JsonNode point, boolean inherited) {
        Set<String> found = new HashSet<>();
        for (JsonNode a : point.path("addressees")) {
            if (a.get("how").asString().equals("inherited") == inherited) {
                Arrays.stream(a.get("org").asString().split(",(?![^()]*\\))", -1))
                        .forEach(org -> found.add(org + " " + a.get("role").asString()));
            }
        }
        return found;
    }

    private static Set<String> texts(JsonNode point, String list, String field) {
        Set<String> found = new HashSet<>();
        point.path(list).forEach(node -> found.add(node.get(field).asString()));
        return found;
    }

    private static Set<Map<String, String>> timings(JsonNode point) {
        Set<Map<String, String>> found = new HashSet<>();
        for (JsonNode node : point.path("timing")) {
            Map<String, String> value = new TreeMap<>();
            node.properties().stream()
                    .filter(e -> !NOT_VALUES.contains(e.getKey()))
                    .forEach(e -> value.put(e.getKey(), e.getValue().asString()));
            found.add(value);
        }
        return found;
    }
}
