package vn.thanhtri.directive.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.Standing;
import vn.thanhtri.obligation.Tally;

/**
 * What came of one document.
 *
 * @param tasks its tasks with what is owed of each, in the order of the text
 * @param agencies those that owe something, most failing first
 * @param selected the agency whose numbers are shown; null for all
 * @param behind the list behind the chosen number
 */
public record ResultsPage(
        Document document,
        Tally total,
        List<TaskLine> tasks,
        List<AgencyLine> agencies,
        @Nullable AgencyLine selected,
        Standing standing,
        List<Behind> behind) {
    private static final int FIRST = 25;

    public record TaskLine(Task task, Tally tally) {}

    /** @param head who heads the agency today; empty when nobody does */
    public record AgencyLine(long agency, String name, String head, Tally tally) {}

    public record Behind(Obligation obligation, String agency) {}

    /** Those to look at first; the others are a click away. */
    public List<AgencyLine> first() {
        return agencies.subList(0, Math.min(FIRST, agencies.size()));
    }

    public List<AgencyLine> rest() {
        return agencies.subList(Math.min(FIRST, agencies.size()), agencies.size());
    }

    public List<AgencyLine> commended() {
        return agencies.stream().filter(line -> line.tally().isCommendable()).toList();
    }

    public List<AgencyLine> failing() {
        return agencies.stream().filter(line -> line.tally().isFailing()).toList();
    }

    /** The tally whose list is open. */
    public Tally shown() {
        return selected == null ? total : selected.tally();
    }

    public String path(Standing each) {
        return "/directives/" + document.id() + "/results?standing=" + each.name()
                + (selected == null ? "" : "&agency=" + selected.agency());
    }
}
