package vn.thanhtri.tracing.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.JournalKind;
import vn.thanhtri.kernel.Jurisdiction;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.people.agency.Recorders;
import vn.thanhtri.tiers.FactKind;
import vn.thanhtri.tracing.Communes;
import vn.thanhtri.tracing.ContactPersonStore;
import vn.thanhtri.tracing.RecordedStore;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.Subjects;
import vn.thanhtri.tracing.TracingFact;
import vn.thanhtri.tracing.tier.FactChange;
import vn.thanhtri.tracing.tier.TierKeeper;

/** A gathering, household or room was otherwise than told, or was not at all: everybody who was in it follows. */
@Service
public class SettingCorrections {
    private final SettingStore store;
    private final PresenceStore presences;
    private final ContactPersonStore persons;
    private final Communes communes;
    private final TierKeeper tiers;
    private final RecordedStore recorded;
    private final Recorders recorders;
    private final Jurisdiction jurisdiction;
    private final Journal journal;
    private final Clock clock;

    SettingCorrections(
            SettingStore store,
            PresenceStore presences,
            ContactPersonStore persons,
            Communes communes,
            TierKeeper tiers,
            RecordedStore recorded,
            Recorders recorders,
            Jurisdiction jurisdiction,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.presences = presences;
        this.persons = persons;
        this.communes = communes;
        this.tiers = tiers;
        this.recorded = recorded;
        this.recorders = recorders;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * It was at other hours, elsewhere, or of another kind. Who was there all the time is there at the new hours; hours of
     * somebody's own stay while they lie within, and move with a gathering that moves as a whole.
     *
     * @param better without people; its outbreak and household stay those first told
     * @return the number of the setting, which stays
     */
    @Transactional
    @Asks(Verb.RECORD_MEETING)
    public long correct(long setting, RecordSetting better, String reason) {
        Refuse.when(reason.isBlank(), "reason-missing", "reason");
        return tiers.change(change -> {
            Instant now = clock.instant();
            Setting old = get(setting);
            SettingChecks.requireConsistent(better, now);
            Refuse.when(old.kind().lasts() != better.kind().lasts(), "setting-lasts", "kind");
            String unit = better.unitCode().equals(old.unitCode())
                    ? old.unitCode()
                    : communes.getAny(better.unitCode(), "unitCode", better.from() == null ? now : better.from())
                            .code();
            long fact = append(
                    TracingFact.SETTING_CORRECTED, setting, now, store.areaOf(setting), Map.of("reason", reason));
            store.correct(setting, better, unit, false, reason, fact);
            return jurisdiction.everywhere(() -> follow(old, get(setting), reason, fact, change));
        });
    }

    private long follow(Setting old, Setting now, String reason, long fact, FactChange change) {
        if (old.kind() != now.kind()) {
            // who is kept at home is sampled on other days than who is kept in a room
            store.listIsolated(now.id()).forEach(change::moved);
        }
        List<PresenceStore.New> moved = new ArrayList<>();
        for (PresenceStore.Row row : presences.listIn(now.id())) {
            // told anew in any case: the reason of a tier names the setting
            change.read(FactKind.PRESENCE, row.id());
            change.moved(row.person());
            Attendance there = new Attendance(
                    row.person(),
                    moved(row.from(), old.from(), old, now),
                    moved(row.to(), old.to(), old, now),
                    row.seat());
            requireWithin(now, there);
            if (!Objects.equals(there.from(), row.from()) || !Objects.equals(there.to(), row.to())) {
                moved.add(row.corrected(
                        there, false, reason, fact, presences.takeIds(1).getFirst()));
            }
        }
        presences.insertAll(moved);
        moved.forEach(row -> change.read(FactKind.PRESENCE, row.id()));
        return now.id();
    }

    /** @param mark the hour of the setting that this one may have taken */
    private static @Nullable Instant moved(@Nullable Instant at, @Nullable Instant mark, Setting old, Setting now) {
        Instant begin = old.from();
        Instant end = old.to();
        Instant newBegin = now.from();
        Instant newEnd = now.to();
        if (at == null || begin == null || end == null || newBegin == null || newEnd == null) {
            return at;
        }
        if (at.equals(mark)) {
            return at.equals(begin) ? newBegin : newEnd;
        }
        boolean within = !at.isBefore(newBegin) && !at.isAfter(newEnd);
        Duration shift = Duration.between(begin, newBegin);
        return within || !shift.equals(Duration.between(end, newEnd)) ? at : at.plus(shift);
    }

    private void requireWithin(Setting setting, Attendance there) {
        Instant begin = setting.from();
        Instant end = setting.to();
        if (begin != null && end != null && !SettingChecks.isWithin(begin, end, there)) {
            ContactPersonStore.Named who =
                    persons.namesOf(List.of(there.person())).get(there.person());
            Instant from = there.from() == null ? begin : there.from();
            Instant to = there.to() == null ? end : there.to();
            Refuse.when(
                    true,
                    "setting-presence",
                    "from",
                    Map.of("who", who == null ? "" : who.name(), "from", Refuse.say(from), "to", Refuse.say(to)));
        }
    }

    /** It was not, or is told twice: nobody was there. Who is kept apart in it must be elsewhere first. */
    @Transactional
    @Asks(Verb.WITHDRAW_MEETING)
    public void withdraw(long setting, String reason) {
        Refuse.when(reason.isBlank(), "reason-missing", "reason");
        tiers.change(change -> {
            Setting old = get(setting);
            recorded.requireOwn(Verb.WITHDRAW_MEETING, RecordedStore.Table.SETTING, setting);
            int apart =
                    jurisdiction.everywhere(() -> store.listIsolated(setting).size());
            Refuse.when(apart > 0, "setting-isolations", "setting", Map.of("people", String.valueOf(apart)));
            List<String> sources = jurisdiction.everywhere(() -> store.listCasesFrom(setting));
            Refuse.when(!sources.isEmpty(), "setting-source", "setting", Map.of("cases", String.join(", ", sources)));
            jurisdiction
                    .everywhere(() -> store.listRecorders(setting))
                    .forEach(fact -> recorders.require(Verb.WITHDRAW_MEETING, fact));
            long fact = append(
                    TracingFact.SETTING_WITHDRAWN,
                    setting,
                    clock.instant(),
                    store.areaOf(setting),
                    Map.of("reason", reason));
            store.correct(
                    setting,
                    new RecordSetting(
                            old.kind(),
                            old.name(),
                            old.place(),
                            old.unitCode(),
                            old.from(),
                            old.to(),
                            null,
                            null,
                            List.of()),
                    old.unitCode(),
                    true,
                    reason,
                    fact);
            return jurisdiction.everywhere(() -> empty(setting, reason, fact, change));
        });
    }

    private long empty(long setting, String reason, long fact, FactChange change) {
        List<PresenceStore.Row> there = presences.listIn(setting);
        List<Long> ids = presences.takeIds(there.size());
        List<PresenceStore.New> gone = new ArrayList<>();
        for (int i = 0; i < there.size(); i++) {
            PresenceStore.Row row = there.get(i);
            gone.add(row.corrected(
                    new Attendance(row.person(), row.from(), row.to(), row.seat()), true, reason, fact, ids.get(i)));
            change.read(FactKind.PRESENCE, row.id());
            change.moved(row.person());
        }
        presences.insertAll(gone);
        return setting;
    }

    private Setting get(long id) {
        return Found.get(store.find(id), "setting", id);
    }

    private long append(JournalKind kind, long setting, Instant at, String area, Map<String, Object> said) {
        return journal.append(new Fact(kind, new SubjectRef(Subjects.SETTING, setting), at, area, said));
    }
}
