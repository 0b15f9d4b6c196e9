package vn.thanhtri.obligation.decision;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.JournalKind;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Turns;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.ObligationFact;
import vn.thanhtri.obligation.ledger.StepKind;
import vn.thanhtri.people.agency.Agencies;

/** More time (gia hạn): the agency that owes asks with a reason, the issuer grants or refuses. Only a grant moves the deadline. */
@Service
public class Extensions {
    private static final int MOST_SHOWN = 10_000;

    private final ExtensionStore store;
    private final Obligations obligations;
    private final Authority authority;
    private final VerbStore verbs;
    private final FollowUpNews news;
    private final Agencies agencies;
    private final Turns turns;
    private final Journal journal;
    private final Clock clock;

    Extensions(
            ExtensionStore store,
            Obligations obligations,
            Authority authority,
            VerbStore verbs,
            FollowUpNews news,
            Agencies agencies,
            Turns turns,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.obligations = obligations;
        this.authority = authority;
        this.verbs = verbs;
        this.news = news;
        this.agencies = agencies;
        this.turns = turns;
        this.journal = journal;
        this.clock = clock;
    }

    /** The debtor asks. @return number of the request */
    @Transactional
    @Asks(Verb.ASK_MORE_TIME)
    public long ask(long id, Instant until, String reason) {
        Obligation obligation = obligations.open(id, reason);
        if (!authority.owes(obligation, Acting.current())) {
            throw Refusal.ofRight("obligation.refusal.ask-own", Map.of("agency", agencies.nameOf(obligation.debtor())))
                    .asException();
        }
        if (obligation.dueAt() == null) {
            throw Refusal.ofField("obligation.refusal.no-due", "until", Map.of())
                    .asException();
        }
        obligations.refuseUnlessLater(obligation, until);
        turns.take("extension of " + id);
        if (store.findOpen(id).isPresent()) {
            throw Refusal.ofConflict("obligation.refusal.asked-already", Map.of())
                    .asException();
        }
        Instant now = clock.instant();
        String area = agencies.get(obligation.debtor()).area();
        long fact =
                tell(ObligationFact.EXTENSION_ASKED, obligation, Map.of("until", until.toString(), "reason", reason));
        long request = store.insertRequest(obligation, area, until, reason.strip(), fact, now);
        verbs.stepOf(obligation, StepKind.EXTENSION_ASKED, now, reason.strip(), fact, until);
        news.asked(obligation, request, until);
        return request;
    }

    /**
     * The issuer answers.
     *
     * @param granted the new deadline, the one asked for or another; null refuses
     */
    @Transactional
    @Asks(Verb.DECIDE_DUTY)
    public void answer(long request, @Nullable Instant granted, String reason) {
        Extension asked = Found.get(store.find(request), "request", request);
        Obligation obligation = obligations.decided(asked.obligation().id(), reason);
        if (asked.answer() != null) {
            throw Refusal.ofConflict(
                            "obligation.refusal.answered",
                            Map.of("by", asked.answer().by()))
                    .asException();
        }
        Instant now = clock.instant();
        String area = agencies.get(asked.agency()).area();
        String why = reason.strip();
        if (granted == null) {
            long fact = tell(ObligationFact.EXTENSION_REFUSED, obligation, Map.of("request", request, "reason", why));
            store.insertAnswer(asked, area, null, why, fact, now);
            verbs.stepOf(obligation, StepKind.EXTENSION_REFUSED, now, why, fact, null);
        } else {
            long fact = obligations.extend(obligation.id(), granted, why);
            store.insertAnswer(asked, area, granted, why, fact, now);
        }
        news.answered(obligation, request, asked.agency(), granted);
    }

    /** Requests the actor may see, open ones first. */
    @Transactional(readOnly = true)
    public List<Extension> list() {
        return Rows.whole(MOST_SHOWN, store.list(MOST_SHOWN + 1));
    }

    @Transactional(readOnly = true)
    ExtensionsPage page() {
        return new ExtensionsPage(list().stream()
                .map(each -> new ExtensionsPage.Line(
                        each,
                        agencies.nameOf(each.agency()),
                        each.state() == Extension.State.OPEN
                                && authority.mayDecide(each.obligation(), Acting.current())))
                .toList());
    }

    @Transactional(readOnly = true)
    public Extension get(long request) {
        return Found.get(store.find(request), "request", request);
    }

    @Transactional(readOnly = true)
    public Optional<Extension> findOpen(long obligation) {
        return store.findOpen(obligation);
    }

    private long tell(JournalKind kind, Obligation obligation, Map<String, ?> payload) {
        Actor actor = Acting.current();
        return journal.append(new Fact(
                kind, new SubjectRef(Obligations.KIND, obligation.id()), clock.instant(), actor.area(), payload));
    }
}
