package vn.thanhtri.quarantine.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.Watch;
import vn.thanhtri.policy.PolicyValue;
import vn.thanhtri.policy.book.PolicyBooks;
import vn.thanhtri.quarantine.QuarantineFact;
import vn.thanhtri.quarantine.stay.Stay;
import vn.thanhtri.quarantine.stay.Stays;

/** An entry that was not there at the hour of the day is a fact with that hour, once; no violation until somebody has verified it. */
@Component
class MissedEntries implements Watch {
    private final HomeStore store;
    private final Stays stays;
    private final PolicyBooks policy;
    private final Journal journal;
    private final TransactionTemplate transaction;

    MissedEntries(HomeStore store, Stays stays, PolicyBooks policy, Journal journal, TransactionTemplate transaction) {
        this.store = store;
        this.stays = stays;
        this.policy = policy;
        this.journal = journal;
        this.transaction = transaction;
    }

    @Override
    public void look(Instant now) {
        LocalDate today = VietnamTime.dayOf(now);
        transaction.executeWithoutResult(status -> {
            List<Long> silent = store.silent(today);
            if (!silent.isEmpty()) {
                stays.list(silent).forEach(stay -> miss(stay, today, now));
            }
        });
    }

    private void miss(Stay stay, LocalDate day, Instant now) {
        Optional<PolicyValue> hour = policy.current().find("monitoring.daily.due", stay.area(), "", now);
        if (hour.isEmpty()) {
            return;
        }
        Instant due = VietnamTime.at(day, hour.get().time());
        if (!now.isBefore(due)) {
            long fact = journal.append(new Fact(
                    QuarantineFact.HOME_ENTRY_MISSED,
                    new SubjectRef("contact", stay.person()),
                    due,
                    stay.area(),
                    Map.of("day", day.toString())));
            store.miss(stay, day, due, fact);
        }
    }
}
