package vn.thanhtri.testing.tube;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.obligation.ledger.ObligationEngine;
import vn.thanhtri.testing.Refuse;
import vn.thanhtri.testing.SampleDeed;
import vn.thanhtri.testing.TestingFact;
import vn.thanhtri.testing.TestingSubjects;
import vn.thanhtri.testing.campaign.Campaign;
import vn.thanhtri.testing.campaign.Campaigns;
import vn.thanhtri.testing.campaign.Part;
import vn.thanhtri.testing.campaign.SamplingTargets;
import vn.thanhtri.testing.campaign.Target;
import vn.thanhtri.tracing.contact.ContactActions;
import vn.thanhtri.tracing.contact.RecordAction;

/** Samples taken: people go into tubes, and one scan is one act. */
@Service
public class Swabs {
    private final TubeStore store;
    private final SwabStore swabs;
    private final Tubes tubes;
    private final Campaigns campaigns;
    private final SamplingTargets targets;
    private final ContactActions contacts;
    private final ObligationEngine engine;
    private final Journal journal;
    private final Clock clock;

    Swabs(
            TubeStore store,
            SwabStore swabs,
            Tubes tubes,
            Campaigns campaigns,
            SamplingTargets targets,
            ContactActions contacts,
            ObligationEngine engine,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.swabs = swabs;
        this.tubes = tubes;
        this.campaigns = campaigns;
        this.targets = targets;
        this.contacts = contacts;
        this.engine = engine;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * These people of the list went into this tube, a new one or one that has room. Returns the numbers of the swabs.
     *
     * @param code as scanned or typed
     * @param at when it was taken; earlier where a paper list is keyed in
     */
    @Transactional
    @Asks(Verb.TAKE_SAMPLE)
    public List<Long> fill(long table, String code, Collection<Long> targetIds, Instant at) {
        vn.thanhtri.tracing.Refuse.future(at, clock.instant(), "at");
        Refuse.when(targetIds.isEmpty(), "nobody-chosen", "target");
        SamplingTable at1 = tubes.getTable(table);
        Part part = campaigns.getPart(at1.part());
        List<Target> people = targets.get(targetIds);
        for (Target target : people) {
            Refuse.when(target.isSampled(), "sampled-already", "target", Map.of("name", target.label()));
            Refuse.when(
                    target.campaign() != part.campaign(), "other-campaign", "target", Map.of("name", target.label()));
        }
        Tube tube = room(at1, campaigns.get(part.campaign()), code, people.size(), at, 0);
        List<Long> ids = put(tube, people.stream().map(Giver::of).toList(), at);
        targets.touch(people);
        return ids;
    }

    /** Members of positive pools give a sample of their own, each into a tube of its own. Returns the number of the swab. */
    @Transactional
    @Asks(Verb.TAKE_SAMPLE)
    public long takeAgain(long table, String code, long member, Instant at) {
        vn.thanhtri.tracing.Refuse.future(at, clock.instant(), "at");
        SamplingTable here = tubes.getTable(table);
        Swab pooled = tubes.getSwab(member);
        Campaign campaign = campaigns.get(tubes.get(pooled.tube()).campaign());
        Tube tube = room(here, campaign, code, 1, at, 1);
        Refuse.when(tube.people() > 0, "tube-alone", "code", Map.of("code", tube.code()));
        long id = put(tube, List.of(new Giver(pooled.person(), null, pooled.id())), at)
                .getFirst();
        engine.touch(TestingSubjects.SWAB, List.of(pooled.id()));
        engine.touch(TestingSubjects.TUBE, List.of(pooled.tube()));
        return id;
    }

    /** Who goes into a tube: of a list, or a member of a positive pool. */
    record Giver(
            long person, @Nullable Long target, @Nullable Long resolves) {
        static Giver of(Target target) {
            return new Giver(target.person(), target.id(), null);
        }
    }

    /** The tube of a label with room for so many, made where it is new. @param most 0 for what the campaign says */
    Tube room(SamplingTable table, Campaign campaign, String code, int people, Instant at, int most) {
        long number = LabelCode.read(code, "code");
        Tube tube = store.findByNumber(number).orElse(null);
        if (tube == null) {
            Refuse.when(
                    !store.isPrinted(campaign.id(), number),
                    "label-unknown",
                    "code",
                    Map.of("given", code, "campaign", campaign.name()));
            int holds = most == 0 ? campaign.poolSize() : most;
            Refuse.when(people > holds, "tube-full", "code", full(code, 0, people, holds));
            String label = LabelCode.of(campaign.prefix(), number);
            long fact = journal.append(new Fact(
                    TestingFact.SAMPLE_TAKEN,
                    new SubjectRef(TestingSubjects.TABLE, table.id()),
                    at,
                    table.area(),
                    Map.of("code", label, "people", people)));
            return tubes.get(store.insert(table, campaign.id(), number, label, holds, at, fact));
        }
        Refuse.when(tube.campaign() != campaign.id(), "tube-of-other", "code", Map.of("code", tube.code()));
        requireHere(tube);
        Refuse.when(
                tube.people() + people > tube.most(),
                "tube-full",
                "code",
                full(code, tube.people(), people, tube.most()));
        return tube;
    }

    private static Map<String, String> full(String code, int has, int more, int most) {
        return Map.of("code", code, "has", "" + has, "more", "" + more, "most", "" + most);
    }

    static void requireHere(Tube tube) {
        Refuse.when(tube.ended() != null, "tube-ended", "code", Map.of("code", tube.code()));
        Refuse.when(tube.box() != null || tube.outcome() != null, "tube-sent", "code", Map.of("code", tube.code()));
    }

    List<Long> put(Tube tube, List<Giver> people, Instant at) {
        List<Long> ids = swabs.nextIds(people.size());
        List<Fact> told = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            told.add(new Fact(
                    TestingFact.SWAB_TAKEN,
                    new SubjectRef(TestingSubjects.SWAB, ids.get(i)),
                    at,
                    tube.area(),
                    Map.of("code", tube.code())));
        }
        List<Long> facts = journal.appendAll(told);
        List<SwabStore.NewSwab> rows = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            Giver one = people.get(i);
            rows.add(new SwabStore.NewSwab(ids.get(i), one.person(), one.target(), one.resolves(), facts.get(i)));
        }
        swabs.insertAll(tube.id(), rows, at, tube.area());
        Set<Long> followed = swabs.contacts(people.stream().map(Giver::person).toList());
        if (!followed.isEmpty()) {
            contacts.record(new RecordAction(followed, SampleDeed.SAMPLED, at, tube.code(), ""));
        }
        engine.touch(TestingSubjects.TUBE, List.of(tube.id()));
        return ids;
    }
}
