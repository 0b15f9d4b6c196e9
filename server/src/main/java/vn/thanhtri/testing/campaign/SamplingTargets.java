package vn.thanhtri.testing.campaign;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.kernel.list.Slice;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.obligation.ledger.ObligationEngine;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.testing.Refuse;
import vn.thanhtri.testing.TestingFact;
import vn.thanhtri.testing.TestingSubjects;

/** The people of a campaign: why somebody was not sampled, and who comes to the table without being on the list. */
@Service
public class SamplingTargets {
    private static final int MOST_AT_ONCE = 5_000;

    private final TargetStore store;
    private final Campaigns campaigns;
    private final Persons persons;
    private final ObligationEngine engine;
    private final Journal journal;
    private final Clock clock;

    SamplingTargets(
            TargetStore store,
            Campaigns campaigns,
            Persons persons,
            ObligationEngine engine,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.campaigns = campaigns;
        this.persons = persons;
        this.engine = engine;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Why these people were not sampled.
     *
     * @param backAt when they are asked again; null where nothing was agreed
     */
    @Transactional
    @Asks(Verb.TAKE_SAMPLE)
    public void explain(Collection<Long> ids, TargetReason reason, String note, @Nullable Instant backAt, Instant at) {
        Refuse.when(ids.isEmpty(), "nobody-chosen", "target");
        Refuse.within(ids.size(), 1, MOST_AT_ONCE, "target");
        Instant now = clock.instant();
        vn.thanhtri.tracing.Refuse.future(at, now, "at");
        vn.thanhtri.tracing.Refuse.farAhead(backAt, now, "backAt");
        List<Target> targets = get(ids);
        for (Target target : targets) {
            Refuse.when(target.isSampled(), "sampled-already", "target", Map.of("name", target.label()));
        }
        List<Long> facts = journal.appendAll(targets.stream()
                .map(target -> new Fact(
                        TestingFact.TARGET_NOT_SAMPLED,
                        new SubjectRef(TestingSubjects.TARGET, target.id()),
                        at,
                        target.area(),
                        Map.of("reason", reason.name(), "note", note)))
                .toList());
        for (int i = 0; i < targets.size(); i++) {
            store.insertReason(targets.get(i), reason, note, backAt, at, facts.get(i));
        }
        touch(targets);
    }

    /** Somebody at the table who is not on the list of the round: put on it. Returns the number of the target. */
    @Transactional
    @Asks(Verb.TAKE_SAMPLE)
    public long addAtTable(Part part, long person) {
        Person who = persons.get(person);
        List<Target> known = store.listOf(part.campaign(), part.round(), List.of(who.id()));
        if (!known.isEmpty()) {
            return known.getFirst().id();
        }
        Instant now = clock.instant();
        Refuse.when(!campaigns.get(part.campaign()).isRunning(now), "campaign-over", "person");
        long fact = journal.append(new Fact(
                TestingFact.TARGETS_ADDED,
                new SubjectRef(TestingSubjects.CAMPAIGN, part.campaign()),
                now,
                part.area(),
                Map.of("round", part.round(), "people", 1)));
        long id = store.insert(part, who.id(), who.residence().household(), now, fact);
        engine.touch(TestingSubjects.PART, List.of(part.id()));
        return id;
    }

    /** After their state has changed: what is owed of them and of their hamlets is derived again. */
    public void touch(Collection<Target> targets) {
        Set<Long> parts = new LinkedHashSet<>();
        List<Long> ids = new ArrayList<>();
        targets.forEach(target -> {
            parts.add(target.part());
            ids.add(target.id());
        });
        engine.touch(TestingSubjects.TARGET, ids);
        engine.touch(TestingSubjects.PART, parts);
    }

    /** @throws Found.Missing when one is not there, or not for the actor to see */
    @Transactional(readOnly = true)
    public List<Target> get(Collection<Long> ids) {
        Set<Long> wanted = new LinkedHashSet<>(ids);
        List<Target> found = store.list(wanted);
        if (found.size() != wanted.size()) {
            found.forEach(target -> wanted.remove(target.id()));
            throw new Found.Missing("target", wanted.iterator().next());
        }
        return found;
    }

    /** Of these people in a round; in no order. */
    @Transactional(readOnly = true)
    public List<Target> listOf(long campaign, int round, Collection<Long> people) {
        return store.listOf(campaign, round, people);
    }

    /** @param part 0 for all of the round */
    @Transactional(readOnly = true)
    public Slice<Target> list(long campaign, int round, long part, Asked asked) {
        return store.list(campaign, round, part, asked);
    }
}
