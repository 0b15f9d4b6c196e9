package vn.thanhtri.directive;

import java.util.List;
import java.util.Map;
import vn.thanhtri.people.Agency;

/**
 * The review page: text on the left, tasks on the right.
 *
 * @param names names of the agencies that tasks name, by number
 * @param choices agencies an officer may name
 * @param states what each agency has made of each task, by task; empty before dispatch
 */
public record ReviewPage(
        Document document,
        List<TextPart> parts,
        List<TaskRow> tasks,
        Map<Long, String> names,
        List<Agency> choices,
        int selected,
        boolean mayDispatch) {

    /** A task with the agencies that owe it and how far they are. */
    public record TaskRow(Task task, int debtors, int reported, int late) {}

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
