package vn.thanhtri.directive;

import java.util.List;
import java.util.Map;
import vn.thanhtri.people.Agency;

/**
 * The review page: text on the left, tasks on the right.
 *
 * @param names names of the agencies that tasks name, by number
 * @param choices agencies an officer may name
 * @param mayDispatch whether the actor corrects and dispatches
 * @param office whether the actor accepts reports and sends them back
 */
public record ReviewPage(
        Document document,
        List<TextPart> parts,
        List<TaskRow> tasks,
        Map<Long, String> names,
        List<Agency> choices,
        int selected,
        boolean mayDispatch,
        boolean office) {

    /** A task with the agencies that owe it and how far each is; empty before the dispatch. */
    public record TaskRow(Task task, List<UnitProgress> units) {
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
    public record Units(Document document, TaskRow row, boolean office) {}

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
