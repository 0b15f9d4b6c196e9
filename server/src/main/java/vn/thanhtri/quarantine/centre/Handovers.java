package vn.thanhtri.quarantine.centre;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.obligation.ledger.ObligationEngine;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.quarantine.QuarantineFact;
import vn.thanhtri.quarantine.stay.Deciders;
import vn.thanhtri.quarantine.stay.Refuse;
import vn.thanhtri.quarantine.stay.Releases;
import vn.thanhtri.quarantine.stay.Stay;
import vn.thanhtri.quarantine.stay.Stays;
import vn.thanhtri.tracing.tier.TierKeeper;

/** Two keys on arrival, transfer and release: the sender counts, the receiver counts, and the gap between them has a clock. */
@Service
public class Handovers {
    private static final int MOST = 500;

    private final HandoverStore store;
    private final Beds beds;
    private final Centres centres;
    private final Stays stays;
    private final Releases releases;
    private final Deciders deciders;
    private final TierKeeper tiers;
    private final ObligationEngine engine;
    private final Journal journal;
    private final Clock clock;

    Handovers(
            HandoverStore store,
            Beds beds,
            Centres centres,
            Stays stays,
            Releases releases,
            Deciders deciders,
            TierKeeper tiers,
            ObligationEngine engine,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.beds = beds;
        this.centres = centres;
        this.stays = stays;
        this.releases = releases;
        this.deciders = deciders;
        this.tiers = tiers;
        this.engine = engine;
        this.journal = journal;
        this.clock = clock;
    }

    /** The first key: these leave, whoever lies in a bed leaves it, who is released is released. Returns its number. */
    @Transactional
    @Asks(Verb.QUARANTINE_PERSON)
    public long send(SendPeople told) {
        // the turn before anything is locked
        return tiers.change(change -> sendInTurn(told));
    }

    private long sendInTurn(SendPeople told) {
        Refuse.future(told.at(), clock.instant(), "at");
        List<Stay> people = stays.running(told.stays());
        Refuse.when(told.kind() != HandoverKind.RELEASE && told.toCentre() == null, "centre-missing", "toCentre");
        for (Stay stay : people) {
            List<Handover> before = store.listOf(stay.id());
            Refuse.when(
                    !before.isEmpty() && before.getLast().receivedAt() == null,
                    "on-the-way",
                    "stays",
                    Map.of("name", stay.label()));
        }
        Long receiver = receiver(told, people);
        String area = people.getFirst().area();
        Long to = told.toCentre();
        if (to != null) {
            area = centres.get(to).area();
        }
        long fact = append(QuarantineFact.PEOPLE_SENT, told.at(), area, told.kind(), people.size());
        long id = store.insert(told, receiver, Acting.current().name(), fact, area);
        store.name(id, people);
        for (Stay stay : people) {
            if (told.kind() == HandoverKind.RELEASE) {
                releases.release(stay.id(), told.at());
            }
            if (told.fromCentre() != null) {
                beds.leaveIfThere(stay, told.at());
            }
        }
        engine.touch(HandoverDerivation.KIND, List.of(id));
        return id;
    }

    private @Nullable Long receiver(SendPeople told, List<Stay> people) {
        Long to = told.toCentre();
        return to != null
                ? centres.get(to).agency()
                : deciders.committee(people.getFirst(), VietnamTime.dayOf(told.at()))
                        .map(Agency::id)
                        .orElse(null);
    }

    /** The second key: who of them arrived; about each who did not, something must be said. */
    @Transactional
    @Asks(Verb.QUARANTINE_PERSON)
    public void receive(long id, List<Long> arrived, Instant at, String note) {
        Handover handover = get(id);
        Refuse.future(at, clock.instant(), "at");
        Refuse.before(at, handover.sentAt(), "received-before-sent", "at");
        Refuse.when(handover.receivedAt() != null, "received-already", "handover");
        Set<Long> unknown = new HashSet<>(arrived);
        handover.stays().forEach(unknown::remove);
        Refuse.when(!unknown.isEmpty(), "not-sent", "arrived", Map.of("given", unknown.toString()));
        List<Long> missing = handover.stays().stream()
                .filter(stay -> !arrived.contains(stay))
                .toList();
        Refuse.when(
                !missing.isEmpty() && note.isBlank(),
                "count-differs",
                "note",
                Map.of(
                        "sent", String.valueOf(handover.stays().size()),
                        "received", String.valueOf(arrived.size())));
        long fact = append(QuarantineFact.PEOPLE_RECEIVED, at, handover.area(), handover.kind(), arrived.size());
        store.receive(handover, missing, at, Acting.current().name(), note.strip(), fact);
        engine.touch(HandoverDerivation.KIND, List.of(id));
    }

    @Transactional(readOnly = true)
    public Handover get(long id) {
        return Found.get(store.list(List.of(id)).stream().findFirst(), "handover", id);
    }

    @Transactional(readOnly = true)
    public List<Handover> list(java.util.Collection<Long> ids) {
        return store.list(ids);
    }

    @Transactional(readOnly = true)
    public List<Handover> listOf(long stay) {
        return store.listOf(stay);
    }

    @Transactional(readOnly = true)
    public List<Handover> listComing(long centre) {
        return store.listComing(centre, MOST);
    }

    private long append(QuarantineFact fact, Instant at, String area, HandoverKind kind, int count) {
        return journal.append(
                new Fact(fact, new SubjectRef("handover", 0), at, area, Map.of("kind", kind.name(), "count", count)));
    }
}
