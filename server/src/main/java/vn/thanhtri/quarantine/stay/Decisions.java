package vn.thanhtri.quarantine.stay;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.policy.PolicyValue;
import vn.thanhtri.policy.book.PolicyBooks;
import vn.thanhtri.quarantine.QuarantineDeed;
import vn.thanhtri.quarantine.schedule.QuarantineForm;
import vn.thanhtri.quarantine.schedule.Schedule;

/** What is signed about those who are kept; one paper may name many. */
@Service
public class Decisions {
    private final Stays stays;
    private final StaySchedules schedules;
    private final DecisionStore store;
    private final Signing signing;
    private final PolicyBooks policy;

    Decisions(Stays stays, StaySchedules schedules, DecisionStore store, Signing signing, PolicyBooks policy) {
        this.stays = stays;
        this.schedules = schedules;
        this.store = store;
        this.signing = signing;
        this.policy = policy;
    }

    /** These are kept, in the form in which they are held; one paper for all of them. Returns its number. */
    @Transactional
    @Asks(Verb.DECIDE_QUARANTINE)
    public long decide(Collection<Long> ids, Paper paper) {
        List<Stay> kept = stays.running(ids);
        Refuse.when(paper.number().isEmpty(), "number-missing", "number");
        for (Stay stay : kept) {
            Refuse.before(paper.at(), stay.detectedAt(), "decided-before-detection", "at");
            Refuse.when(stay.has(StepKind.DECIDED), "decided-already", "stays", Map.of("name", stay.label()));
        }
        long decision = signing.sign(DecisionKind.DECISION, kept, oneForm(kept), paper, Paper.Terms.NONE);
        stays.deed(kept, QuarantineDeed.DECIDED, paper.at(), paper.number());
        return decision;
    }

    /** The authority declines, with its reason: the hold ends. */
    @Transactional
    @Asks(Verb.DECIDE_QUARANTINE)
    public void refuse(long id, Paper paper) {
        Stay stay = stays.running(List.of(id)).getFirst();
        Refuse.when(stay.has(StepKind.DECIDED), "decided-already", "stay", Map.of("name", stay.label()));
        signing.sign(DecisionKind.REFUSAL, List.of(stay), stay.form(), paper, Paper.Terms.NONE);
        stays.end(stay, paper.at());
    }

    /** Who does not comply is brought by decision. */
    @Transactional
    @Asks(Verb.DECIDE_QUARANTINE)
    public long coerce(long id, Paper paper) {
        Stay stay = decided(id);
        Step refusal = Refuse.needs(stay.last(StepKind.NOT_COMPLYING), "complies", "stay", stay);
        Refuse.before(paper.at(), refusal.at(), "coerced-before-refusal", "at");
        Refuse.when(paper.number().isEmpty(), "number-missing", "number");
        return signing.sign(DecisionKind.COERCION, List.of(stay), stay.form(), paper, Paper.Terms.NONE);
    }

    /** Kept elsewhere from now on: at home, in a centre, in a health facility. */
    @Transactional
    @Asks(Verb.DECIDE_QUARANTINE)
    public long change(Collection<Long> ids, QuarantineForm form, Paper paper) {
        List<Stay> kept = stays.running(ids);
        Refuse.when(paper.number().isEmpty(), "number-missing", "number");
        for (Stay stay : kept) {
            Refuse.needs(stay.last(StepKind.DECIDED), "not-decided", "stays", stay);
            Refuse.when(stay.form() == form, "same-form", "form", Map.of("form", "@stay.form." + form));
        }
        return signing.sign(DecisionKind.CHANGE, kept, form, paper, Paper.Terms.NONE);
    }

    /** Kept longer than the decision covers. Extensions add up, and end where the law ends them. */
    @Transactional
    @Asks(Verb.DECIDE_QUARANTINE)
    public long extend(Collection<Long> ids, int days, Paper paper) {
        List<Stay> kept = stays.running(ids);
        Refuse.when(paper.number().isEmpty(), "number-missing", "number");
        Refuse.when(days < 1, "days", "days", Map.of("given", String.valueOf(days)));
        for (Stay stay : kept) {
            Step decided = Refuse.needs(stay.last(StepKind.DECIDED), "not-decided", "stays", stay);
            LocalDate cap = schedules.of(stay).cap();
            Refuse.when(
                    cap != null && VietnamTime.dayOf(paper.at()).isAfter(cap),
                    "extended-too-late",
                    "at",
                    Map.of("name", stay.label(), "cap", String.valueOf(cap)));
            policy.current()
                    .find("isolation.extension.days", stay.area(), "", decided.at())
                    .ifPresent(longest -> requireWithin(stay, days, longest));
        }
        return signing.sign(DecisionKind.EXTENSION, kept, oneForm(kept), paper, new Paper.Terms(days, null));
    }

    private static void requireWithin(Stay stay, int days, PolicyValue longest) {
        int all = stay.extendedDays() + days;
        Refuse.because(
                all > longest.number(),
                "extended-too-long",
                "days",
                longest.clause(),
                Map.of("name", stay.label(), "all", String.valueOf(all), "longest", longest.value()));
    }

    /** Let go earlier than the schedule says, with the reason. */
    @Transactional
    @Asks(Verb.DECIDE_QUARANTINE)
    public long shorten(long id, LocalDate until, Paper paper) {
        Stay stay = decided(id);
        Refuse.when(paper.number().isEmpty(), "number-missing", "number");
        LocalDate end = schedules.of(stay).end();
        Refuse.when(
                until.isBefore(VietnamTime.dayOf(paper.at())),
                "shortened-to-past",
                "until",
                Map.of("day", until.toString()));
        Refuse.when(
                end != null && !until.isBefore(end),
                "not-shorter",
                "until",
                Map.of("day", until.toString(), "end", String.valueOf(end)));
        return signing.sign(DecisionKind.SHORTENING, List.of(stay), stay.form(), paper, new Paper.Terms(null, until));
    }

    @Transactional(readOnly = true)
    public SignedPaper get(long decision) {
        return Found.get(store.find(decision), "decision", decision);
    }

    @Transactional(readOnly = true)
    public List<Stay> listNamed(long decision) {
        return stays.list(store.staysOf(decision));
    }

    /** The schedule as it was signed; for papers. */
    @Transactional(readOnly = true)
    public Schedule scheduleOf(Stay stay) {
        return schedules.asDecided(stay);
    }

    private Stay decided(long id) {
        Stay stay = stays.running(List.of(id)).getFirst();
        Refuse.needs(stay.last(StepKind.DECIDED), "not-decided", "stay", stay);
        return stay;
    }

    private static QuarantineForm oneForm(List<Stay> kept) {
        QuarantineForm form = kept.getFirst().form();
        for (Stay stay : kept) {
            Refuse.when(
                    stay.form() != form || stay.ownHead() != kept.getFirst().ownHead(),
                    "two-forms",
                    "stays",
                    Map.of("name", stay.label(), "form", "@stay.form." + form, "other", "@stay.form." + stay.form()));
        }
        return form;
    }
}
