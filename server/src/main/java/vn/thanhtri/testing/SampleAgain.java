package vn.thanhtri.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.policy.PolicyValue;
import vn.thanhtri.tracing.contact.Deed;
import vn.thanhtri.tracing.duty.ContactDossier;
import vn.thanhtri.tracing.duty.ContactRule;

/**
 * Owed: the further samples of an F1 on the days that the schedule in force names, counted from the day of the last contact
 * (day 0), by the health station; each by the end of its day. Source: the quarantine schedule, e.g. 5599/BYT-MT; a schedule
 * whose days nobody could read (key {@code quarantine.central.test.days}) makes no duty, it is a question to an officer. Why:
 * an infection shows days after the contact. While the exposure goes on there is no day to count from.
 */
final class SampleAgain extends ContactRule {
    @Override
    public String key() {
        return "contact.sample-again";
    }

    @Override
    protected List<Duty> owed(ContactDossier contact, ContactDossier.Debtors debtors, PolicyBook book) {
        Instant last = contact.lastExposure();
        if (!contact.isTier(1) || last == null) {
            return List.of();
        }
        TreeMap<LocalDate, PolicyValue> planned = new TreeMap<>();
        plan(contact, last, book, "quarantine.central.test.days", false, planned);
        plan(contact, last, book, "quarantine.home.test.days", true, planned);
        List<Duty> duties = new ArrayList<>();
        planned.forEach((day, schedule) -> {
            LocalDate next = planned.higherKey(day);
            duties.add(sample(contact, debtors, day, next == null ? LocalDate.MAX : next, schedule));
        });
        return duties;
    }

    /** The days of a schedule on which the contact is where it holds: in a facility, or at home. */
    private static void plan(
            ContactDossier contact,
            Instant last,
            PolicyBook book,
            String key,
            boolean home,
            Map<LocalDate, PolicyValue> planned) {
        LocalDate zero = VietnamTime.dayOf(last);
        LocalDate detected = VietnamTime.dayOf(contact.since());
        book.find(key, contact.area(), contact.subject(), contact.since())
                .ifPresent(schedule -> schedule.numbers().stream()
                        .map(zero::plusDays)
                        .filter(day -> day.isAfter(detected) && contact.isAtHome(day) == home)
                        .forEach(day -> planned.put(day, schedule)));
    }

    private Duty sample(
            ContactDossier contact,
            ContactDossier.Debtors debtors,
            LocalDate day,
            LocalDate next,
            PolicyValue schedule) {
        Instant opens = VietnamTime.at(day, LocalTime.MIN);
        Instant due = VietnamTime.at(day, LocalTime.of(23, 59));
        Optional<Deed> taken = contact.firstFrom(opens, SampleDeed.SAMPLED)
                .filter(action -> VietnamTime.dayOf(action.at()).isBefore(next));
        return new Duty(
                key(), day.toString(), debtors.station(), opens, due, schedule.clause(), null, null, discharge(taken));
    }
}
