package vn.thanhtri.directive.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thanhtri.directive.document.DirectiveStore;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.PointStore;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.TaskStore;
import vn.thanhtri.directive.document.TextPart;
import vn.thanhtri.directive.relation.Relation;
import vn.thanhtri.directive.relation.RelationStore;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.people.agency.Agencies;

/** Puts the relations of a document together for its page. */
@Component
class RelationPanels {
    private static final int LONGEST_QUOTE = 240;

    private final RelationStore relations;
    private final DirectiveStore documents;
    private final PointStore points;
    private final TaskStore tasks;
    private final Agencies agencies;

    RelationPanels(
            RelationStore relations, DirectiveStore documents, PointStore points, TaskStore tasks, Agencies agencies) {
        this.relations = relations;
        this.documents = documents;
        this.points = points;
        this.tasks = tasks;
        this.agencies = agencies;
    }

    RelationsPanel of(Document document) {
        List<Relation> does = relations.listOf(document.id());
        boolean office = document.isOfficeOf(Acting.current());
        List<TextPart.PointSpan> spans = points.listOf(document.id());
        Map<Long, String> quotes = new HashMap<>();
        Map<Long, String> keys = new HashMap<>();
        Map<Long, List<Task>> changeable = new HashMap<>();
        for (Relation each : does) {
            Integer starts = each.starts();
            Integer ends = each.ends();
            if (starts != null && ends != null) {
                quotes.put(each.id(), quote(document.body().substring(starts, ends)));
                spans.stream()
                        .filter(span -> span.starts() <= starts && span.ends() >= ends)
                        .findFirst()
                        .ifPresent(span -> keys.put(each.id(), span.key()));
            }
            if (office
                    && each.kind().changes()
                    && each.verdict() == Relation.Verdict.PROPOSED
                    && each.target() != null) {
                changeable.put(each.id(), changeable(each, each.target()));
            }
        }
        return new RelationsPanel(
                document,
                does,
                relations.listAbout(document.id()),
                quotes,
                keys,
                changeable,
                office
                        ? documents.listDocuments().stream()
                                .filter(other -> other.id() != document.id())
                                .toList()
                        : List.of(),
                changeable.isEmpty()
                        ? List.of()
                        : agencies.listWithin(document.area(), document.signedOn()).stream()
                                .filter(agency -> agency.area()
                                                .chars()
                                                .filter(c -> c == '.')
                                                .count()
                                        < 3)
                                .toList(),
                office);
    }

    private List<Task> changeable(Relation relation, long target) {
        Document.Ending named = new Document.Ending(relation.point(), java.time.Instant.MIN, 0);
        return tasks.listOf(target).stream()
                .filter(task -> !task.removed() && named.reaches(task.point()))
                .toList();
    }

    private static String quote(String words) {
        String flat = words.replaceAll("\\s+", " ").strip();
        return flat.length() <= LONGEST_QUOTE
                ? flat
                : flat.substring(0, LONGEST_QUOTE / 2) + " … " + flat.substring(flat.length() - LONGEST_QUOTE / 2);
    }
}
