package vn.thanhtri.obligation.board;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.obligation.BoardFact;
import vn.thanhtri.obligation.CoverageCheck;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.Topic;
import vn.thanhtri.obligation.decision.Extension;
import vn.thanhtri.obligation.ledger.Step;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.web.Fragment;

/**
 * The board as its page shows it.
 *
 * @param place name of the area, as in a sentence
 * @param panel the opened row; null when none is
 * @param topicCounts late and soon rows by topic
 * @param allRows how many obligations are meant, however many are on the page
 * @param allGaps how many gaps there are, however many are on the page
 */
public record BoardPage(
        BoardFilter filter,
        String place,
        long late,
        long soon,
        List<BoardFact.Figure> figures,
        Map<Topic, Long> topicCounts,
        List<Row> rows,
        long allRows,
        List<GapRow> gaps,
        long allGaps,
        List<Row> done,
        @Nullable Panel panel,
        boolean climbs) {

    /** Not everything that is meant is on the page. */
    public boolean isCut() {
        boolean withGaps = filter.show() == BoardFilter.Show.GAPS || filter.show() == BoardFilter.Show.NOW;
        return rows.size() < allRows || (withGaps && gaps.size() < allGaps);
    }

    /**
     * @param accountable name of the office-holder on the due date; empty when the register has none
     * @param link where the basis opens; empty when no document of the register holds it
     */
    public record Row(Obligation obligation, String agency, String accountable, String phone, String link) {}

    /** What no rule ever reached. */
    public record GapRow(
            String key,
            Topic topic,
            CoverageCheck.Gap gap,
            String agency,
            String accountable,
            String basis,
            String link) {}

    /**
     * @param nextLevel name of the agency that is told next; empty at the top
     * @param choices agencies it could be given to
     * @param mayDecide whether who looks extends, reassigns, excuses, reminds
     * @param mayAsk whether who looks may ask for more time
     * @param asked an open request for more time; null when there is none
     * @param own whether who looks belongs to the agency that owes it: they do it, nobody is called
     * @param help what a capability offers them; null for none
     */
    public record Panel(
            Row row,
            List<StepLine> steps,
            List<EvidenceLine> evidence,
            @Nullable Instant climbsAt,
            String nextLevel,
            List<Agency> choices,
            boolean mayDecide,
            boolean mayAsk,
            @Nullable Extension asked,
            boolean own,
            @Nullable Fragment help) {}

    public record StepLine(Step step, String from, String to) {}

    /** A fact of the journal about the subject. */
    public record EvidenceLine(Instant at, String kind, String actor, String note) {}
}
