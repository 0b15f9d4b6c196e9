package vn.thanhtri.directive.review;

import java.util.List;
import java.util.Map;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.relation.Relation;
import vn.thanhtri.people.agency.Agency;

/**
 * Relations of a document both ways, as they stand beside its text.
 *
 * @param does what it does to others, in the order of its text
 * @param undergoes what others do to it, newest first
 * @param quotes words of the text by number of the relation
 * @param points point of the text that holds them, by number of the relation; empty for none
 * @param tasks standing tasks that an unconfirmed amendment or extension may change, by number of the relation
 * @param choices documents an officer may name
 * @param agencies agencies that may take over a part
 */
public record RelationsPanel(
        Document document,
        List<Relation> does,
        List<Relation> undergoes,
        Map<Long, String> quotes,
        Map<Long, String> points,
        Map<Long, List<Task>> tasks,
        List<Document> choices,
        List<Agency> agencies,
        boolean office) {

    /** Proposals that change nothing of another document. */
    public long openReferences() {
        return does.stream()
                .filter(each -> each.verdict() == Relation.Verdict.PROPOSED
                        && !each.kind().ends()
                        && !each.kind().changes())
                .count();
    }

    public long open() {
        return does.stream()
                .filter(each -> each.verdict() == Relation.Verdict.PROPOSED)
                .count();
    }
}
