package vn.thanhtri.quarantine.duty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.CoverageCheck;
import vn.thanhtri.obligation.SubjectCard;
import vn.thanhtri.obligation.Topic;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.place.Units;
import vn.thanhtri.policy.book.PolicyBooks;
import vn.thanhtri.quarantine.schedule.DecisionClocks;
import vn.thanhtri.quarantine.stay.Deciders;
import vn.thanhtri.quarantine.stay.Stay;
import vn.thanhtri.quarantine.stay.Stays;

/**
 * Who was held and is no longer, because nobody decided in time: the hold has ended by itself, the person may leave and must watch
 * their own health (165/2026/NĐ-CP, Điều 19; the engine of 2021 alarms alike).
 */
@Component
class LapsedHolds implements CoverageCheck {
    private static final Clause HOLD = Clause.of("101/2010/NĐ-CP", "Điều 6");
    private static final int MOST = 100_000;

    private final Stays stays;
    private final PolicyBooks policy;
    private final Deciders deciders;
    private final Units units;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LapsedHolds(
            Stays stays,
            PolicyBooks policy,
            Deciders deciders,
            Units units,
            TransactionTemplate transaction,
            Clock clock) {
        this.stays = stays;
        this.policy = policy;
        this.deciders = deciders;
        this.units = units;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "stay.lapsed-hold";
    }

    @Override
    public Topic topic() {
        return Topic.QUARANTINE;
    }

    @Override
    public Clause basis() {
        return HOLD;
    }

    @Override
    public List<Gap> listGaps(String area, int limit) {
        List<Gap> gaps = transaction.execute(status -> {
            List<Gap> found = new ArrayList<>();
            for (Stay stay : lapsed(area)) {
                if (found.size() == limit) {
                    break;
                }
                add(stay, found);
            }
            return found;
        });
        return gaps == null ? List.of() : gaps;
    }

    private void add(Stay stay, List<Gap> gaps) {
        LocalDate today = VietnamTime.dayOf(clock.instant());
        String place = units.nameOf(stay.area(), today);
        SubjectCard card = new SubjectCard(
                stay.label(),
                stay.home().isEmpty() ? place : stay.home() + ", " + place,
                stay.group().isContact() ? stay.group().name() : "",
                "/stays/" + stay.id());
        Instant since = lapses(stay);
        deciders.of(stay, stay.form(), today)
                .agency()
                .or(() -> deciders.committee(stay, today))
                .map(Agency::id)
                .ifPresent(debtor -> gaps.add(new Gap(card, debtor, since == null ? stay.detectedAt() : since)));
    }

    /** The oldest first. */
    private List<Stay> lapsed(String area) {
        Instant now = clock.instant();
        return stays.list(stays.listHeld(area, MOST)).stream()
                .filter(stay -> {
                    Instant due = lapses(stay);
                    return due != null && due.isBefore(now);
                })
                .toList();
    }

    private @Nullable Instant lapses(Stay stay) {
        Instant held = stay.heldAt();
        return held == null
                ? null
                : DecisionClocks.hold(stay.firstForm(), stay.area(), held, policy.current())
                        .due();
    }
}
