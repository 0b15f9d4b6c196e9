package vn.thanhtri.directive.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.Party;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.TextPart;
import vn.thanhtri.directive.duty.UnitProgress;
import vn.thanhtri.directive.measure.BoundMeasure;
import vn.thanhtri.directive.report.EvidenceFile;
import vn.thanhtri.people.agency.Agency;

/**
 * The review page: text on the left, tasks on the right.
 *
 * @param names names of the agencies that tasks name, by number
 * @param choices agencies an officer may name
 * @param earlier what an earlier directive ordered in like words, by number of the task; empty after the dispatch
 * @param mayDispatch whether the actor corrects and dispatches
 * @param office whether the actor accepts reports and sends them back
 * @param events keys of what an order may count from; empty after the dispatch
 * @param open what its reader could not answer for
 * @param relations what it does to other documents, and they to it
 */
public record ReviewPage(
        Document document,
        List<TextPart> parts,
        List<TaskRow> tasks,
        Map<Long, String> names,
        List<Agency> choices,
        Map<Long, EarlierTask> earlier,
        int selected,
        boolean mayDispatch,
        boolean office,
        RelationsPanel relations,
        List<String> events,
        Map<Long, List<BoundMeasure>> measures,
        OpenParts open) {
    private static final int MOST_WITH_FORMS = 60;

    /**
     * A task with the agencies that owe it and how far each is; empty before the dispatch.
     *
     * @param begunBy agencies that said something of it: received it, or more
     */
    public record TaskRow(Task task, List<UnitProgress> units, Set<Long> begunBy) {
        public long acknowledged() {
            return task.debtors().stream().filter(begunBy::contains).count();
        }

        public long reported() {
            return units.stream().filter(unit -> unit.state().isDone()).count();
        }

        public long late() {
            return units.stream().filter(unit -> unit.state().isOpenLate()).count();
        }

        public long waiting() {
            return units.stream().filter(UnitProgress::waits).count();
        }
    }

    /** The agencies of one task, asked for when somebody opens their list. */
    public record Units(Document document, TaskRow row, boolean office, List<EvidenceFile> files) {
        /** Files that came with the reports of one agency for one time the task is owed. */
        public List<EvidenceFile> filesOf(UnitProgress unit) {
            return files.stream()
                    .filter(file -> file.agency() == unit.agency()
                            && file.occurrence().equals(unit.occurrence())
                            && Objects.equals(file.day(), unit.day()))
                    .toList();
        }
    }

    /**
     * The tasks of one point.
     *
     * @param shared who has which part in every standing task of the point; the rows show only what differs
     */
    public record Group(String point, List<TaskRow> rows, List<Party> shared) {
        public List<Party> own(Task task) {
            return task.parties().stream()
                    .filter(party -> !shared.contains(party))
                    .toList();
        }
    }

    /** Points in the order of the text, each with its tasks. */
    public List<Group> groups() {
        Map<String, List<TaskRow>> byPoint = tasks.stream()
                .collect(Collectors.groupingBy(row -> row.task().point(), LinkedHashMap::new, Collectors.toList()));
        return byPoint.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue(), shared(entry.getValue())))
                .toList();
    }

    private static List<Party> shared(List<TaskRow> rows) {
        List<Task> standing =
                rows.stream().map(TaskRow::task).filter(task -> !task.removed()).toList();
        return standing.size() < 2
                ? List.of()
                : standing.getFirst().parties().stream()
                        .filter(party -> standing.stream()
                                .allMatch(task -> task.parties().contains(party)))
                        .toList();
    }

    /** In a long document the forms of a task come when somebody opens them. */
    public boolean fetches(Task task) {
        return tasks.size() > MOST_WITH_FORMS && selected != task.id();
    }

    public TaskForms forms(Task task) {
        return new TaskForms(document, task, choices, events);
    }

    /** Standing norms and prohibitions: in view, reported by nobody. */
    public long norms() {
        return tasks.stream()
                .filter(row -> !row.task().removed() && row.task().kind().isStanding())
                .count();
    }

    /** Reports that wait for the issuer's office. */
    public long waiting() {
        return tasks.stream().mapToLong(TaskRow::waiting).sum();
    }

    /** Whether an agency has not yet said that it received everything the document asks of it. */
    public boolean unacknowledgedBy(@Nullable Long agency) {
        return agency != null
                && document.dispatchedAt() != null
                && tasks.stream()
                        .filter(row -> !row.task().removed())
                        .anyMatch(row -> row.task().debtors().contains(agency)
                                && !row.begunBy().contains(agency));
    }

    public long proposals() {
        return tasks.stream()
                .filter(row -> !row.task().removed() && row.task().dueFrom() == Task.DueFrom.PROPOSAL)
                .count();
    }

    public long standing() {
        return tasks.stream().filter(row -> !row.task().removed()).count();
    }

    public long assignedTasks() {
        return tasks.stream()
                .filter(row -> !row.task().removed() && !row.task().unassigned())
                .count();
    }

    public long unassigned() {
        return tasks.stream()
                .filter(row -> !row.task().removed() && row.task().unassigned())
                .count();
    }

    public long withoutDeadline() {
        return tasks.stream()
                .filter(row -> !row.task().removed() && row.task().withoutDeadline())
                .count();
    }

    public long agencies() {
        return tasks.stream()
                .filter(row -> !row.task().removed())
                .flatMap(row -> row.task().debtors().stream())
                .distinct()
                .count();
    }

    public long pointCount() {
        return parts.stream().filter(part -> !part.key().isEmpty()).count();
    }

    /** Characters of the text that no part shows: always 0, computed and not claimed. */
    public int lost() {
        int shown = parts.stream()
                .flatMap(part -> part.pieces().stream())
                .mapToInt(piece -> piece.text().replaceAll("\\s", "").length())
                .sum();
        return document.body().replaceAll("\\s", "").length() - shown;
    }
}
