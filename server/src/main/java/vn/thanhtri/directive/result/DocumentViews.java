package vn.thanhtri.directive.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.TaskStore;
import vn.thanhtri.directive.document.TextPart;
import vn.thanhtri.directive.judging.Judgements;
import vn.thanhtri.directive.measure.BoundMeasure;
import vn.thanhtri.directive.measure.Measurements;
import vn.thanhtri.directive.register.Directives;
import vn.thanhtri.obligation.Standing;
import vn.thanhtri.obligation.Tally;

/** Puts the page of one document together. */
@Service
public class DocumentViews {
    private static final int MOST_POINTS = 14;
    private static final int LONGEST_TITLE = 80;

    private final Results results;
    private final Directives directives;
    private final TaskStore tasks;
    private final Measurements measurements;
    private final Judgements judgements;

    DocumentViews(
            Results results, Directives directives, TaskStore tasks, Measurements measurements, Judgements judgements) {
        this.results = results;
        this.directives = directives;
        this.tasks = tasks;
        this.measurements = measurements;
        this.judgements = judgements;
    }

    /** @throws vn.thanhtri.kernel.RefusedException when the document has not been dispatched */
    @Transactional(readOnly = true)
    public DocumentView of(long id) {
        ResultsPage page = results.of(id, null, Standing.OPEN_LATE);
        List<Task> standing =
                tasks.listOf(id).stream().filter(task -> !task.removed()).toList();
        Map<Long, Tally> byTask = page.tasks().stream()
                .collect(Collectors.toMap(line -> line.task().id(), ResultsPage.TaskLine::tally));
        List<DocumentView.PointLine> points = points(id, standing, byTask);
        List<Task> norms =
                standing.stream().filter(task -> task.kind().isStanding()).toList();
        return new DocumentView(
                page.document(),
                page.total(),
                points,
                page.agencies(),
                page.behind(),
                norms.size(),
                norms.stream()
                        .map(task -> byTask.getOrDefault(task.id(), Tally.NOTHING))
                        .mapToLong(tally -> tally.open() + tally.openLate())
                        .sum(),
                judgements.listWaiting(id, "").all().size());
    }

    private List<DocumentView.PointLine> points(long id, List<Task> standing, Map<Long, Tally> byTask) {
        Map<String, String> words = directives.read(id).stream()
                .filter(part -> !part.key().isEmpty())
                .collect(Collectors.toMap(TextPart::key, DocumentViews::title, (one, other) -> one));
        Map<Long, List<BoundMeasure>> measures = measurements.of(standing);
        int depth = depth(standing);
        Map<String, List<Task>> byPoint = standing.stream()
                .collect(Collectors.groupingBy(
                        task -> rolled(task.point(), depth), LinkedHashMap::new, Collectors.toList()));
        List<DocumentView.PointLine> lines = new ArrayList<>();
        byPoint.forEach((point, own) -> lines.add(line(point, own, words, byTask, measures)));
        return lines;
    }

    private static DocumentView.PointLine line(
            String point,
            List<Task> own,
            Map<String, String> words,
            Map<Long, Tally> byTask,
            Map<Long, List<BoundMeasure>> measures) {
        List<Task> work = own.stream().filter(task -> !task.kind().isStanding()).toList();
        return new DocumentView.PointLine(
                point,
                words.getOrDefault(point, own.getFirst().title()),
                work.size(),
                own.size() - work.size(),
                (int) own.stream().filter(Task::unassigned).count(),
                own.stream()
                        .map(task -> byTask.getOrDefault(task.id(), Tally.NOTHING))
                        .reduce(Tally.NOTHING, Tally::plus),
                own.stream()
                        .flatMap(task -> measures.getOrDefault(task.id(), List.of()).stream())
                        .map(DocumentView.MeasureLine::new)
                        .toList(),
                (int) work.stream()
                        .filter(task -> !task.kind().isRecurring() && !measures.containsKey(task.id()))
                        .count());
    }

    /** How many parts of the keys make a page of lines. */
    private static int depth(List<Task> standing) {
        int deepest = standing.stream()
                .mapToInt(task -> task.point().split("\\.").length)
                .max()
                .orElse(1);
        int depth = deepest;
        while (depth > 1 && count(standing, depth) > MOST_POINTS) {
            depth--;
        }
        return depth;
    }

    private static long count(List<Task> standing, int depth) {
        return standing.stream()
                .map(task -> rolled(task.point(), depth))
                .distinct()
                .count();
    }

    /** {@code II.3.a} at two parts is {@code II.3}. */
    static String rolled(String point, int depth) {
        String[] parts = point.split("\\.");
        return parts.length <= depth ? point : String.join(".", List.of(parts).subList(0, depth));
    }

    private static String title(TextPart part) {
        String flat = part.text().replaceAll("\\s+", " ").replaceFirst("^(?:[-+•]|[\\p{L}\\d.]{1,6}[.)])\\s+", "");
        return flat.length() <= LONGEST_TITLE ? flat : flat.substring(0, flat.lastIndexOf(' ', LONGEST_TITLE)) + "…";
    }
}
