package vn.thanhtri.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        String days = contact.atHome() ? "quarantine.home.test.days" : "quarantine.central.test.days";
        Optional<PolicyValue> schedule = book.find(days, contact.area(), contact.subject(), contact.since());
        if (!contact.isTier(1) || last == null || schedule.isEmpty()) {
            return List.of();
        }
        LocalDate zero = VietnamTime.dayOf(last);
        LocalDate detected = VietnamTime.dayOf(contact.since());
        List<LocalDate> planned = schedule.get().numbers().stream()
                .map(zero::plusDays)
                .filter(day -> day.isAfter(detected))
                .toList();
        List<Duty> duties = new ArrayList<>();
        for (int i = 0; i < planned.size(); i++) {
            LocalDate next = i + 1 < planned.size() ? planned.get(i + 1) : LocalDate.MAX;
            duties.add(sample(contact, debtors, planned.get(i), next, schedule.get()));
        }
        return duties;
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
