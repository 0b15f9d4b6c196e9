package vn.thanhtri.testing.tube;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import vn.thanhtri.testing.SampleDeed;
import vn.thanhtri.testing.TestingFact;
import vn.thanhtri.testing.TestingSubjects;
import vn.thanhtri.testing.campaign.Campaigns;
import vn.thanhtri.testing.campaign.SamplingTargets;
import vn.thanhtri.tracing.contact.ContactActions;

/** What went wrong with a tube: somebody was not in it, another one was meant, it is gone. Who is on a list is missing there again. */
@Service
public class WrongTubes {
    private final TubeStore store;
    private final SwabStore swabs;
    private final Tubes tubes;
    private final Swabs taking;
    private final Campaigns campaigns;
    private final SamplingTargets targets;
    private final ContactActions contacts;
    private final ObligationEngine engine;
    private final Journal journal;
    private final Clock clock;

    WrongTubes(
            TubeStore store,
            SwabStore swabs,
            Tubes tubes,
            Swabs taking,
            Campaigns campaigns,
            SamplingTargets targets,
            ContactActions contacts,
            ObligationEngine engine,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.swabs = swabs;
        this.tubes = tubes;
        this.taking = taking;
        this.campaigns = campaigns;
        this.targets = targets;
        this.contacts = contacts;
        this.engine = engine;
        this.journal = journal;
        this.clock = clock;
    }

    /** These were not in the tube after all; who is on a list is missing there again. */
    @Transactional
    @Asks(Verb.TAKE_SAMPLE)
    public void withdraw(Collection<Long> swabIds, String reason) {
        Refuse.when(reason.isBlank(), "reason-missing", "reason");
        List<Swab> wrong = swabs.list(swabIds);
        if (wrong.size() != new LinkedHashSet<>(swabIds).size()) {
            throw new Found.Missing("swab", swabIds.iterator().next());
        }
        for (Swab swab : wrong) {
            Refuse.when(swab.why() != null, "swab-withdrawn", "swab", Map.of("name", swab.label()));
            Tube tube = tubes.get(swab.tube());
            Refuse.when(tube.outcome() != null, "tube-tested", "swab", Map.of("code", tube.code()));
        }
        takeBack(wrong, "MISTAKE", reason);
    }

    /** The wrong tube was scanned: all its people are in another one, taken at the same time. */
    @Transactional
    @Asks(Verb.TAKE_SAMPLE)
    public void exchange(long id, String code) {
        Tube wrong = tubes.get(id);
        Swabs.requireHere(wrong);
        List<Swab> people = tubes.listStanding(id);
        Refuse.when(people.isEmpty(), "tube-empty", "code", Map.of("code", wrong.code()));
        SamplingTable table = tubes.getTable(Found.get(Optional.ofNullable(wrong.table()), "table of tube", id));
        end(wrong, "WRONG", code);
        takeBack(people, "WRONG_TUBE", code);
        Tube right =
                taking.room(table, campaigns.get(wrong.campaign()), code, people.size(), wrong.takenAt(), wrong.most());
        taking.put(
                right,
                people.stream()
                        .map(one -> new Swabs.Giver(one.person(), one.target(), one.resolves()))
                        .toList(),
                wrong.takenAt());
        touchTargets(people);
    }

    /** The tube is gone before it was tested: everybody in it is owed a sample again. @param spoiled it is there, but leaked or was too warm */
    @Transactional
    @Asks(Verb.TAKE_SAMPLE)
    public void lose(long id, boolean spoiled, String reason) {
        Tube tube = tubes.get(id);
        Refuse.when(reason.isBlank(), "reason-missing", "reason");
        Refuse.when(tube.ended() != null, "tube-ended", "code", Map.of("code", tube.code()));
        Refuse.when(tube.outcome() != null, "tube-tested", "code", Map.of("code", tube.code()));
        List<Swab> people = tubes.listStanding(id);
        String how = spoiled ? "SPOILED" : "LOST";
        end(tube, how, reason);
        takeBack(people, how, reason);
    }

    private void end(Tube tube, String how, String reason) {
        long fact = journal.append(new Fact(
                TestingFact.TUBE_ENDED,
                new SubjectRef(TestingSubjects.TUBE, tube.id()),
                clock.instant(),
                tube.area(),
                Map.of("code", tube.code(), "how", how, "reason", reason)));
        store.end(tube.id(), how, clock.instant(), fact);
        Long box = tube.box();
        engine.touch(TestingSubjects.TUBE, List.of(tube.id()));
        if (box != null) {
            engine.touch(TestingSubjects.BOX, List.of(box));
        }
    }

    /** @param why of {@link Swab#why()} */
    @Transactional
    @Asks({Verb.TAKE_SAMPLE, Verb.RECORD_RESULT})
    public void takeBack(List<Swab> wrong, String why, String reason) {
        if (wrong.isEmpty()) {
            return;
        }
        long fact = journal.append(new Fact(
                TestingFact.SWAB_WITHDRAWN,
                new SubjectRef(TestingSubjects.TUBE, wrong.getFirst().tube()),
                clock.instant(),
                wrong.getFirst().area(),
                Map.of("why", why, "reason", reason, "people", wrong.size())));
        swabs.withdraw(wrong.stream().map(Swab::id).toList(), why, clock.instant(), fact);
        List<Long> persons = wrong.stream().map(Swab::person).toList();
        Set<String> codes = new LinkedHashSet<>(wrong.stream().map(Swab::code).toList());
        contacts.listOf(persons).stream()
                .filter(deed -> deed.kind() == SampleDeed.SAMPLED && codes.contains(deed.reference()))
                .forEach(deed -> contacts.withdraw(deed.id(), reason));
        engine.touch(TestingSubjects.TUBE, wrong.stream().map(Swab::tube).toList());
        touchTargets(wrong);
        engine.touch(
                TestingSubjects.SWAB,
                wrong.stream().map(Swab::resolves).filter(Objects::nonNull).toList());
    }

    private void touchTargets(List<Swab> people) {
        List<Long> on =
                people.stream().map(Swab::target).filter(Objects::nonNull).toList();
        if (!on.isEmpty()) {
            targets.touch(targets.get(on));
        }
    }
}
