package vn.thanhtri.tracing.transfer;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Jurisdiction;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.kernel.list.Slice;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.contact.ContactActions;
import vn.thanhtri.tracing.contact.DeedKind;
import vn.thanhtri.tracing.contact.RecordAction;
import vn.thanhtri.tracing.contact.TracingDeed;

/** Who lives elsewhere is handed over by the side of the outbreak and taken on by that of the home; the duties of both follow. */
@Service
class Transfers {
    private final TransferStore store;
    private final ContactActions actions;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    Transfers(TransferStore store, ContactActions actions, Jurisdiction jurisdiction, Clock clock) {
        this.store = store;
        this.actions = actions;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    /** Of the actor's area, on either side. */
    @Transactional(readOnly = true)
    Slice<Transfer> list(Asked asked) {
        String area = Acting.current().area();
        return jurisdiction.everywhere(() -> store.list(area, asked));
    }

    /** Returns the number of the act. */
    @Transactional
    @Asks(Verb.RECORD_ACT)
    long send(long person, String note) {
        Transfer known = get(person);
        Refuse.when(!known.out(), "transfer-not-yours", "person", Map.of("name", known.label()));
        Refuse.when(known.sent() != null, "transfer-sent", "person", Map.of("name", known.label()));
        return record(person, TracingDeed.FORWARDED, note);
    }

    /** Returns the number of the act. From then on the side that handed over sees no name. */
    @Transactional
    @Asks(Verb.RECORD_ACT)
    long accept(long person, String note) {
        Transfer known = get(person);
        Refuse.when(known.out(), "transfer-not-yours", "person", Map.of("name", known.label()));
        Refuse.when(known.accepted() != null, "transfer-accepted", "person", Map.of("name", known.label()));
        return record(person, TracingDeed.ACKNOWLEDGED, note);
    }

    /** It was not handed over, or not taken on. */
    @Transactional
    @Asks(Verb.RECORD_ACT)
    void takeBack(long person, long act, String reason) {
        get(person);
        jurisdiction.everywhere(() -> {
            Refuse.when(actions.get(act).person() != person, "transfer-not-yours", "act", Map.of("name", ""));
            actions.withdraw(act, reason);
            return act;
        });
    }

    private Transfer get(long person) {
        String area = Acting.current().area();
        return Found.get(jurisdiction.everywhere(() -> store.find(area, person)), "transfer of person", person);
    }

    private long record(long person, DeedKind kind, String note) {
        return jurisdiction.everywhere(
                () -> actions.record(new RecordAction(List.of(person), kind, clock.instant(), "", note))
                        .getFirst());
    }
}
