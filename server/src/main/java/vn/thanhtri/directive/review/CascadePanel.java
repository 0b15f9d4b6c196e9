package vn.thanhtri.directive.review;

import java.util.List;
import vn.thanhtri.directive.document.Document;

/**
 * How a point hangs together with documents of other levels.
 *
 * @param lowers documents of lower levels that carry it out, with their tasks and progress
 * @param uppers points of higher documents that it carries out
 * @param choices what the actor may say it carries out; empty where they may not
 */
public record CascadePanel(List<Lower> lowers, List<Upper> uppers, List<Cascades.Choice> choices) {

    /** A lower document, or the point of it that was named. */
    public record Lower(CarryingOut link, Document document, List<ReviewPage.TaskRow> rows) {
        public long owed() {
            return rows.stream().mapToLong(row -> row.units().size()).sum();
        }

        public long done() {
            return rows.stream().mapToLong(ReviewPage.TaskRow::reported).sum();
        }

        public long late() {
            return rows.stream().mapToLong(ReviewPage.TaskRow::late).sum();
        }
    }

    /** @param mayUnlink whether the actor is the office of the lower document */
    public record Upper(CarryingOut link, Document document, boolean mayUnlink) {}

    public boolean isEmpty() {
        return lowers.isEmpty() && uppers.isEmpty() && choices.isEmpty();
    }
}
