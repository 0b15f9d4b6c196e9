package vn.thanhtri.quarantine.page;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.place.Units;
import vn.thanhtri.policy.PolicySnapshot;
import vn.thanhtri.policy.book.PolicyBooks;
import vn.thanhtri.quarantine.centre.Handovers;
import vn.thanhtri.quarantine.schedule.DecisionClocks;
import vn.thanhtri.quarantine.schedule.QuarantineForm;
import vn.thanhtri.quarantine.stay.Notices;
import vn.thanhtri.quarantine.stay.Stay;
import vn.thanhtri.quarantine.stay.StaySchedules;
import vn.thanhtri.quarantine.stay.Stays;
import vn.thanhtri.quarantine.stay.Step;
import vn.thanhtri.quarantine.stay.StepKind;
import vn.thanhtri.testing.SampleDeed;
import vn.thanhtri.tracing.contact.Deed;

/** All that is known of somebody who is kept, for one page. */
@Component
class StayFiles {
    private final Stays stays;
    private final StaySchedules schedules;
    private final Handovers handovers;
    private final MapStore map;
    private final PolicyBooks policy;
    private final Units units;
    private final Clock clock;

    StayFiles(
            Stays stays,
            StaySchedules schedules,
            Handovers handovers,
            MapStore map,
            PolicyBooks policy,
            Units units,
            Clock clock) {
        this.stays = stays;
        this.schedules = schedules;
        this.handovers = handovers;
        this.map = map;
        this.policy = policy;
        this.units = units;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    StayFile of(long id) {
        Stay stay = stays.get(id);
        Instant now = clock.instant();
        List<Deed> done = schedules.samplesOf(stay);
        Optional<String> room = map.findRoomOf(id);
        boolean centre = stay.runs() && stay.form() != QuarantineForm.HOME;
        return new StayFile(
                stay,
                units.nameOf(stay.area(), VietnamTime.dayOf(now)),
                room.orElse(""),
                chain(stay),
                schedules.of(stay),
                schedules.asDecided(stay),
                schedules.conditions(stay),
                handovers.listOf(id),
                count(done, SampleDeed.SAMPLED),
                count(done, SampleDeed.NEGATIVE),
                room.isPresent(),
                centre ? map.listFree() : List.of(),
                Notices.of(stay).stream()
                        .filter(whom -> Notices.told(stay, whom).isEmpty())
                        .toList(),
                VietnamTime.dayOf(now));
    }

    private static int count(List<Deed> done, SampleDeed kind) {
        return (int) done.stream().filter(deed -> deed.kind() == kind).count();
    }

    private List<StayFile.Link> chain(Stay stay) {
        PolicySnapshot book = policy.current();
        List<StayFile.Link> links = new ArrayList<>();
        links.add(new StayFile.Link("stay.chain.detected", stay.detectedAt(), null, null, null, ""));
        Optional<Step> decided = stay.first(StepKind.DECIDED).or(() -> stay.first(StepKind.REFUSED));
        Instant held = stay.heldAt();
        if (held != null) {
            DecisionClocks.Clock hold = DecisionClocks.hold(stay.firstForm(), stay.area(), held, book);
            links.add(new StayFile.Link(
                    "stay.chain.held", decided.map(Step::at).orElse(null), held, hold.due(), hold.clause(), ""));
        }
        Optional<Step> listed = stay.first(StepKind.LISTED);
        DecisionClocks.Clock list = DecisionClocks.list(stay.firstForm(), stay.area(), stay.detectedAt(), book);
        links.add(new StayFile.Link(
                "stay.chain.listed",
                listed.map(Step::at).orElse(null),
                stay.detectedAt(),
                list.due(),
                list.clause(),
                ""));
        Instant listedAt = listed.map(Step::at).orElse(null);
        DecisionClocks.Clock decide = listedAt == null
                ? new DecisionClocks.Clock(null, null)
                : DecisionClocks.decide(stay.firstForm(), stay.area(), listedAt, book);
        links.add(new StayFile.Link(
                "stay.chain.decided",
                decided.map(Step::at).orElse(null),
                listedAt,
                decide.due(),
                decide.clause(),
                decided.map(Step::number).orElse("")));
        links.add(notices(stay, decided, book));
        return links;
    }

    private static StayFile.Link notices(Stay stay, Optional<Step> decided, PolicySnapshot book) {
        List<StepKind> whom = Notices.of(stay);
        List<Instant> told = whom.stream()
                .flatMap(each -> Notices.told(stay, each).stream())
                .map(Step::at)
                .sorted()
                .toList();
        Instant from = decided.map(Step::at).orElse(null);
        DecisionClocks.Clock clock = from == null
                ? new DecisionClocks.Clock(null, null)
                : DecisionClocks.notify(stay.firstForm(), stay.area(), from, book);
        return new StayFile.Link(
                "stay.chain.told",
                told.size() == whom.size() ? told.getLast() : null,
                from,
                clock.due(),
                clock.clause(),
                told.size() + "/" + whom.size());
    }
}
