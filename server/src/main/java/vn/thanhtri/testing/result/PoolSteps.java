package vn.thanhtri.testing.result;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.obligation.ledger.ObligationEngine;
import vn.thanhtri.testing.Refuse;
import vn.thanhtri.testing.TestingFact;
import vn.thanhtri.testing.TestingSubjects;
import vn.thanhtri.testing.tube.Tubes;

/** What is done about the members of a positive pool besides their own samples: held, gone, found again. */
@Service
public class PoolSteps {
    private static final int MOST = 200;

    private final EffectStore store;
    private final Tubes tubes;
    private final ObligationEngine engine;
    private final Journal journal;
    private final Clock clock;

    PoolSteps(EffectStore store, Tubes tubes, ObligationEngine engine, Journal journal, Clock clock) {
        this.store = store;
        this.tubes = tubes;
        this.engine = engine;
        this.journal = journal;
        this.clock = clock;
    }

    /** What happened to a member. */
    public enum Step {
        HELD(TestingFact.POOL_MEMBER_HELD),
        LEFT(TestingFact.POOL_MEMBER_LEFT),
        FOUND(TestingFact.POOL_MEMBER_FOUND);

        private final TestingFact fact;

        Step(TestingFact fact) {
            this.fact = fact;
        }
    }

    /** @param member number of the swab in the pool */
    @Transactional
    @Asks(Verb.TAKE_SAMPLE)
    public void record(long member, Step step, String note, Instant at) {
        tubes.getSwab(member);
        MemberDossier known =
                Found.get(store.members(List.of(member)).stream().findFirst(), "member of a positive pool", member);
        vn.thanhtri.tracing.Refuse.future(at, clock.instant(), "at");
        Refuse.when(
                at.isBefore(known.reported()),
                "step-before-result",
                "at",
                Map.of(
                        "at", vn.thanhtri.tracing.Refuse.say(at),
                        "other", vn.thanhtri.tracing.Refuse.say(known.reported())));
        Refuse.when(step == Step.FOUND && known.left() == null, "not-left", "step", Map.of("name", known.label()));
        long fact = journal.append(new Fact(
                step.fact,
                new SubjectRef(TestingSubjects.SWAB, member),
                at,
                known.area(),
                Map.of("code", known.code(), "note", note)));
        store.insertStep(known, step.name(), at, note, fact);
        engine.touch(TestingSubjects.SWAB, List.of(member));
    }

    /** The members of a tube that is a positive pool; nobody for any other. */
    @Transactional(readOnly = true)
    List<MemberDossier> listMembers(long tube) {
        return store.members(store.membersOf(tube, MOST));
    }
}
