package vn.thanhtri.directive.proposal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.document.Proposal;
import vn.thanhtri.directive.document.TaskKind;
import vn.thanhtri.directive.grammar.Action;
import vn.thanhtri.directive.grammar.Modality;
import vn.thanhtri.directive.grammar.ParsedDirective;
import vn.thanhtri.directive.grammar.Point;
import vn.thanhtri.directive.grammar.PointKind;
import vn.thanhtri.directive.grammar.Timing;
import vn.thanhtri.directive.grammar.When;
import vn.thanhtri.obligation.AnchorEvents;
import vn.thanhtri.policy.PolicyBook;

/**
 * From points to proposed tasks: one for each action, the whole point where it orders something without an action the grammar
 * knows. An officer confirms them all. No order is left without a task.
 */
public final class TaskProposals {
    private static final int LONGEST_TITLE = 160;
    private final ParsedDirective parsed;
    private final ProposedTerms terms;

    /**
     * @param area unit path of the issuer
     * @param issuedAt when the document was received: proposed deadlines count from there
     * @param events that capabilities know and a duration may count from
     */
    public TaskProposals(
            ParsedDirective parsed, PolicyBook book, String area, Instant issuedAt, List<AnchorEvents> events) {
        this.parsed = parsed;
        this.terms = new ProposedTerms(book, area, issuedAt, parsed.metadata().urgency(), events);
    }

    public List<Proposal> list() {
        List<Proposal> proposals = new ArrayList<>();
        for (Point point : parsed.points()) {
            if (!orders(point)) {
                continue;
            }
            Optional<Assignment> assignment = Assignment.find(point);
            if (assignment.isPresent()) {
                proposals.add(of(point, assignment.get()));
                continue;
            }
            if (point.actions().isEmpty()) {
                if (!isParent(point) && !statesEffect(point)) {
                    proposals.add(whole(point));
                }
                continue;
            }
            for (Action action : point.actions()) {
                proposals.add(of(point, action));
            }
        }
        return proposals;
    }

    private static boolean orders(Point point) {
        return switch (point.kind()) {
            case DIRECTIVE, ACCOUNTABILITY, GENERAL_ORDER, TABLE_ROW -> true;
            case CLOSING -> !point.actions().isEmpty();
            case ASSESSMENT, HEADING -> false;
        };
    }

    /** "Quyết định này có hiệu lực …" orders nobody to do anything. */
    private static boolean statesEffect(Point point) {
        return point.addressees().isEmpty()
                && point.timing().stream().anyMatch(timing -> timing.when() instanceof When.Effective);
    }

    private Proposal of(Point point, Assignment assignment) {
        boolean lasting = assignment.timings().stream()
                .allMatch(timing ->
                        timing.when() instanceof When.Continuous || timing.when() instanceof When.OpenInterval);
        return propose(
                point,
                assignment.starts(),
                assignment.ends(),
                assignment.words(),
                assignment.category(),
                assignment.forbids() && lasting ? TaskKind.PROHIBITION : TaskKind.ONCE,
                assignment.timings());
    }

    private boolean isParent(Point point) {
        return parsed.points().stream().anyMatch(other -> point.id().equals(other.parent()));
    }

    private Proposal whole(Point point) {
        String text = point.span().text().substring(point.marker().length());
        return propose(
                point,
                point.span().start(),
                point.span().end(),
                text,
                point.kind() == PointKind.DIRECTIVE ? "general" : "accountability",
                TaskKind.NORM,
                point.timing());
    }

    private Proposal of(Point point, Action action) {
        List<Timing> own = point.timing().stream()
                .filter(timing -> nearest(point, timing) == null || nearest(point, timing) == action)
                .toList();
        TaskKind kind = action.modality() == Modality.PROHIBITION
                ? TaskKind.PROHIBITION
                : action.conditional()
                        ? TaskKind.CONDITIONAL
                        : NormWords.are(point, action, own) ? TaskKind.NORM : TaskKind.ONCE;
        return propose(
                point,
                action.span().start(),
                action.span().end(),
                action.span().text(),
                action.category(),
                kind,
                own.isEmpty() ? inherited(point) : own);
    }

    // a word of time before all actions holds for every action of the sentence; elsewhere it belongs to the nearest
    private static @Nullable Action nearest(Point point, Timing timing) {
        boolean leads = point.actions().stream()
                .allMatch(action -> timing.span().start() <= action.span().start());
        boolean hurry = timing.when() instanceof When.Immediate || timing.when() instanceof When.Urgent;
        if (leads && hurry) {
            return null;
        }
        return point.actions().stream()
                .min(Comparator.comparingInt(action -> distance(action, timing)))
                .orElse(null);
    }

    private static int distance(Action action, Timing timing) {
        return timing.span().start() >= action.span().end()
                ? timing.span().start() - action.span().end()
                : Math.max(0, action.span().start() - timing.span().end());
    }

    private List<Timing> inherited(Point point) {
        return Optional.ofNullable(point.parent())
                .flatMap(parsed::findPoint)
                .filter(parent -> parent.kind() != PointKind.GENERAL_ORDER)
                .map(parent -> parent.timing().isEmpty() ? inherited(parent) : parent.timing())
                .orElse(List.of());
    }

    private Proposal propose(
            Point point, int starts, int ends, String text, String category, TaskKind kind, List<Timing> timings) {
        String words = String.join(
                "; ", timings.stream().map(timing -> timing.span().text()).toList());
        ProposedTerms.Owed owed = terms.of(kind, text, around(point, starts), timings);
        return new Proposal(
                point,
                starts,
                ends,
                title(text),
                owed.kind(),
                category,
                words,
                owed.due(),
                owed.from(),
                owed.basis(),
                owed.hour(),
                owed.terms());
    }

    /** The sentence of the point that the words stand in: where an event or a condition is named. */
    private static String around(Point point, int starts) {
        String text = point.span().text();
        int at = Math.clamp(starts - point.span().start(), 0, text.length());
        int from = Math.max(text.lastIndexOf(';', at), text.lastIndexOf(". ", at)) + 1;
        int semicolon = text.indexOf(';', at);
        int stop = text.indexOf(". ", at);
        int end = Math.min(semicolon < 0 ? text.length() : semicolon, stop < 0 ? text.length() : stop);
        return text.substring(from, Math.max(from, end));
    }

    /** The words themselves, first letter raised, cut at a word when they are long. */
    public static String title(String words) {
        String title = words.replaceAll("\\*\\*", "").replaceAll("\\s+", " ").strip();
        if (title.length() > LONGEST_TITLE) {
            title = title.substring(0, title.lastIndexOf(' ', LONGEST_TITLE)) + "…";
        }
        return title.isEmpty() ? "—" : title.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + title.substring(1);
    }
}
