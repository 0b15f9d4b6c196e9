package vn.thanhtri.quarantine.centre;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.obligation.ledger.ObligationEngine;
import vn.thanhtri.quarantine.QuarantineFact;
import vn.thanhtri.quarantine.schedule.QuarantineForm;
import vn.thanhtri.quarantine.stay.Refuse;
import vn.thanhtri.quarantine.stay.Stay;
import vn.thanhtri.quarantine.stay.Stays;
import vn.thanhtri.quarantine.stay.StepKind;
import vn.thanhtri.tracing.meeting.IsolatePerson;
import vn.thanhtri.tracing.meeting.Isolations;
import vn.thanhtri.tracing.tier.TierKeeper;

/**
 * Who lies in which bed: kept for, admitted, moved, gone. The presence in the room follows in the tiers, in the same transaction, so
 * that a positive room-mate moves the others' last exposure. A bed that somebody left is cleaned before it is free.
 */
@Service
public class Beds {
    private final BedStore store;
    private final CentreStore centres;
    private final Stays stays;
    private final Isolations isolations;
    private final TierKeeper tiers;
    private final ObligationEngine engine;
    private final Journal journal;
    private final Clock clock;

    Beds(
            BedStore store,
            CentreStore centres,
            Stays stays,
            Isolations isolations,
            TierKeeper tiers,
            ObligationEngine engine,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.centres = centres;
        this.stays = stays;
        this.isolations = isolations;
        this.tiers = tiers;
        this.engine = engine;
        this.journal = journal;
        this.clock = clock;
    }

    /** Keeps a bed of the room for somebody who comes. Returns the bed. */
    @Transactional
    @Asks(Verb.KEEP_CENTRE)
    public long reserve(long stay, long room) {
        Stay kept = stays.running(List.of(stay)).getFirst();
        CentreStore.Room into = room(room);
        Refuse.when(
                store.findOfStay(stay, BedUse.OCCUPIED).isPresent(),
                "lies-already",
                "stay",
                Map.of("name", kept.label()));
        Instant now = clock.instant();
        long bed = free(into, now);
        long fact = append(QuarantineFact.BED_TAKEN, kept, into, now);
        store.take(into, bed, BedUse.RESERVED, stay, kept.person(), null, now, fact);
        return bed;
    }

    /** Somebody takes a bed: the one kept for them in this room, else the first free one. Returns the bed. */
    @Transactional
    @Asks(Verb.KEEP_CENTRE)
    public long admit(long stay, long room, Instant at) {
        // the turn before anything is locked: who has it may wait for this stay
        return tiers.change(change -> admitInTurn(stay, room, at));
    }

    private long admitInTurn(long stay, long room, Instant at) {
        Stay kept = stays.running(List.of(stay)).getFirst();
        CentreStore.Room into = room(room);
        Refuse.future(at, clock.instant(), "at");
        Refuse.when(kept.form() == QuarantineForm.HOME, "kept-at-home", "stay", Map.of("name", kept.label()));
        Refuse.when(
                store.findOfStay(stay, BedUse.OCCUPIED).isPresent(),
                "lies-already",
                "stay",
                Map.of("name", kept.label()));
        long bed = lieDown(kept, into, at);
        Long agency = centres.find(into.centre()).map(Centre::agency).orElse(null);
        stays.record(List.of(kept), StepKind.ADMITTED, at, null, agency, null, into.place());
        return bed;
    }

    /** Somebody moves to another room; the bed they leave is cleaned. Returns the new bed. */
    @Transactional
    @Asks(Verb.KEEP_CENTRE)
    public long move(long stay, long room, Instant at, String reason) {
        return tiers.change(change -> {
            Stay kept = stays.running(List.of(stay)).getFirst();
            CentreStore.Room into = room(room);
            Refuse.future(at, clock.instant(), "at");
            Refuse.when(reason.isBlank(), "reason-missing", "reason");
            BedStore.Use from = lies(kept);
            Refuse.when(from.room() == room, "same-room", "room", Map.of("room", into.name()));
            getUp(kept, from, at);
            long bed = lieDown(kept, into, at);
            Long agency = centres.find(into.centre()).map(Centre::agency).orElse(null);
            stays.record(List.of(kept), StepKind.MOVED, at, null, agency, null, into.place() + ": " + reason.strip());
            return bed;
        });
    }

    /** Somebody goes: not at the order to release them, but when they leave the room. */
    @Transactional
    @Asks(Verb.KEEP_CENTRE)
    public void leave(long stay, Instant at) {
        tiers.change(change -> {
            Stay kept = stays.get(stay);
            Refuse.future(at, clock.instant(), "at");
            getUp(kept, lies(kept), at);
            return stay;
        });
    }

    /** Somebody goes if they lie anywhere. */
    void leaveIfThere(Stay kept, Instant at) {
        store.findOfStay(kept.id(), BedUse.OCCUPIED).ifPresent(use -> getUp(kept, use, at));
        store.findOfStay(kept.id(), BedUse.RESERVED).ifPresent(use -> release(kept, use, at));
    }

    /** Nobody can lie there: it is broken, or is being cleaned. */
    @Transactional
    @Asks(Verb.KEEP_CENTRE)
    public void close(long bed, BedUse why) {
        Refuse.when(why == BedUse.OCCUPIED || why == BedUse.RESERVED, "no-closing", "why");
        BedStore.Bed known = Found.get(store.findBed(bed), "bed", bed);
        CentreStore.Room room = room(known.room());
        Instant now = clock.instant();
        store.findOfBed(bed)
                .ifPresent(use -> Refuse.when(
                        true, "bed-taken", "bed", Map.of("bed", known.name(), "use", "@centre.bed." + use.kind())));
        long fact = append(QuarantineFact.BED_CLOSED, null, room, now);
        store.take(room, bed, why, null, null, null, now, fact);
    }

    /** It is clean, or mended. */
    @Transactional
    @Asks(Verb.KEEP_CENTRE)
    public void free(long bed) {
        BedStore.Bed known = Found.get(store.findBed(bed), "bed", bed);
        CentreStore.Room room = room(known.room());
        BedStore.Use use = Found.get(store.findOfBed(bed), "bed use", bed);
        Refuse.when(
                use.kind() == BedUse.OCCUPIED,
                "bed-taken",
                "bed",
                Map.of("bed", known.name(), "use", "@centre.bed." + use.kind()));
        Instant now = clock.instant();
        store.end(use.id(), later(now, use.from()), append(QuarantineFact.BED_LEFT, null, room, now));
    }

    private long lieDown(Stay kept, CentreStore.Room into, Instant at) {
        Optional<BedStore.Use> reserved = store.findOfStay(kept.id(), BedUse.RESERVED);
        reserved.ifPresent(use -> release(kept, use, at));
        long bed = reserved.filter(use -> use.room() == into.id())
                .map(BedStore.Use::bed)
                .orElseGet(() -> free(into, at));
        long fact = append(QuarantineFact.BED_TAKEN, kept, into, at);
        isolations.findOpenOf(kept.person()).ifPresent(open -> isolations.end(open, at));
        long isolation = isolations.isolate(new IsolatePerson(kept.person(), into.setting(), into.place(), at, null));
        store.take(into, bed, BedUse.OCCUPIED, kept.id(), kept.person(), isolation, at, fact);
        engine.touch(RoomDerivation.KIND, List.of(into.id()));
        return bed;
    }

    private void getUp(Stay kept, BedStore.Use use, Instant at) {
        Refuse.before(at, use.from(), "left-before-admitted", "at");
        CentreStore.Room from = room(use.room());
        long fact = append(QuarantineFact.BED_LEFT, kept, from, at);
        store.end(use.id(), later(at, use.from()), fact);
        isolations
                .findOpenOf(kept.person())
                .filter(open -> open.equals(use.isolation()))
                .ifPresent(open -> isolations.end(open, over(at, use.from())));
        store.take(from, use.bed(), BedUse.CLEANING, null, null, null, later(at, use.from()), fact);
        engine.touch(RoomDerivation.KIND, List.of(from.id()));
    }

    /** A bed kept for somebody is theirs no longer. */
    private void release(Stay kept, BedStore.Use use, Instant at) {
        CentreStore.Room room = room(use.room());
        store.end(use.id(), later(at, use.from()), append(QuarantineFact.BED_LEFT, kept, room, at));
    }

    private long free(CentreStore.Room room, Instant at) {
        return store.findFree(room.id(), at)
                .orElseThrow(() -> vn.thanhtri.kernel.Refusal.ofField(
                                "stay.refusal.room-full", "room", Map.of("room", room.place()))
                        .asException());
    }

    private BedStore.Use lies(Stay kept) {
        return store.findOfStay(kept.id(), BedUse.OCCUPIED)
                .orElseThrow(() -> vn.thanhtri.kernel.Refusal.ofField(
                                "stay.refusal.lies-nowhere", "stay", Map.of("name", kept.label()))
                        .asException());
    }

    /** The tiers know minutes: what ends in the running one would go on for them, so that it ends with the minute before. */
    private Instant over(Instant at, Instant from) {
        Instant before = clock.instant().minusSeconds(60);
        Instant end = at.isAfter(before) ? before : at;
        return end.isBefore(from) ? from : end;
    }

    /** A use lasts at least a moment: who took a bed by mistake and leaves it at once was there. */
    private static Instant later(Instant at, Instant from) {
        return at.isAfter(from) ? at : from.plusMillis(1);
    }

    private CentreStore.Room room(long id) {
        return Found.get(centres.findRoom(id), "room", id);
    }

    private long append(QuarantineFact kind, @Nullable Stay kept, CentreStore.Room room, Instant at) {
        return journal.append(new Fact(
                kind,
                kept == null ? new SubjectRef("centre", room.centre()) : new SubjectRef("contact", kept.person()),
                at,
                kept == null ? room.area() : kept.area(),
                Map.of("room", room.name(), "centre", room.centre())));
    }
}
