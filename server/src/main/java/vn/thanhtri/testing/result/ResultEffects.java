package vn.thanhtri.testing.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thanhtri.obligation.ledger.ObligationEngine;
import vn.thanhtri.testing.SampleDeed;
import vn.thanhtri.testing.TestingSubjects;
import vn.thanhtri.testing.campaign.Campaign;
import vn.thanhtri.testing.campaign.Campaigns;
import vn.thanhtri.testing.tube.Swab;
import vn.thanhtri.testing.tube.Tubes;
import vn.thanhtri.testing.tube.WrongTubes;
import vn.thanhtri.tracing.contact.ContactActions;
import vn.thanhtri.tracing.contact.RecordAction;

/**
 * What follows from results. A negative tube makes everybody in it negative; a positive tube of one person makes a case; a positive
 * pool makes nobody anything, but owes each of them a hold and a sample of their own; an invalid one owes everybody another sample.
 */
@Component
class ResultEffects {
    private final PositiveCases cases;
    private final Tubes tubes;
    private final WrongTubes wrong;
    private final Campaigns campaigns;
    private final EffectStore people;
    private final ContactActions actions;
    private final ObligationEngine engine;

    ResultEffects(
            PositiveCases cases,
            Tubes tubes,
            WrongTubes wrong,
            Campaigns campaigns,
            EffectStore people,
            ContactActions actions,
            ObligationEngine engine) {
        this.cases = cases;
        this.tubes = tubes;
        this.wrong = wrong;
        this.campaigns = campaigns;
        this.people = people;
        this.actions = actions;
        this.engine = engine;
    }

    void follow(List<TubeResults.Change> changes) {
        List<Long> ids = changes.stream().map(change -> change.tube().id()).toList();
        Map<Long, List<Swab>> inside = tubes.listSwabs(ids).stream()
                .filter(swab -> swab.why() == null)
                .collect(Collectors.groupingBy(Swab::tube));
        Map<Long, Campaign> known = new HashMap<>();
        List<RecordAction> negatives = new ArrayList<>();
        Set<Long> followed = people.contacts(
                inside.values().stream().flatMap(List::stream).map(Swab::person).toList());
        for (TubeResults.Change change : changes) {
            List<Swab> members = inside.getOrDefault(change.tube().id(), List.of());
            undo(change, members);
            switch (change.told().outcome()) {
                case NEGATIVE -> {
                    List<Long> told = members.stream()
                            .map(Swab::person)
                            .filter(followed::contains)
                            .toList();
                    if (!told.isEmpty()) {
                        negatives.add(new RecordAction(
                                told,
                                SampleDeed.NEGATIVE,
                                change.told().resultedAt(),
                                change.tube().code(),
                                ""));
                    }
                }
                case POSITIVE -> {
                    if (members.size() == 1) {
                        Campaign campaign = known.computeIfAbsent(change.tube().campaign(), campaigns::get);
                        cases.make(members.getFirst(), change.told(), campaign.outbreak());
                    }
                }
                case INVALID -> wrong.takeBack(members, "INVALID", change.tube().code());
                case INCONCLUSIVE -> {}
            }
        }
        if (!negatives.isEmpty()) {
            actions.recordAll(negatives);
        }
        touch(ids, inside.values().stream().flatMap(List::stream).toList());
    }

    /** What followed from the version before does not stand any longer. */
    private void undo(TubeResults.Change change, List<Swab> members) {
        Result before = change.before();
        if (before == null || before.outcome() == change.told().outcome()) {
            return;
        }
        String reason = change.told().reason().isBlank()
                ? change.tube().code()
                : change.told().reason();
        for (Swab member : members) {
            switch (before.outcome()) {
                case NEGATIVE -> cases.withdraw(member, SampleDeed.NEGATIVE, reason);
                case POSITIVE -> {
                    if (members.size() == 1) {
                        cases.unmake(member, before, reason);
                    }
                }
                case INVALID, INCONCLUSIVE -> {}
            }
        }
    }

    /** The tubes, their members, and the pools of which a member now has a result of their own. */
    private void touch(Collection<Long> ids, List<Swab> members) {
        Set<Long> pools = new HashSet<>(ids);
        Set<Long> swabs = new HashSet<>(members.stream().map(Swab::id).toList());
        members.stream().map(Swab::resolves).filter(Objects::nonNull).forEach(swabs::add);
        pools.addAll(people.tubesOf(swabs));
        engine.touch(TestingSubjects.SWAB, swabs);
        engine.touch(TestingSubjects.TUBE, pools);
    }
}
