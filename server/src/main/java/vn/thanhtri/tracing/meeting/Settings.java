package vn.thanhtri.tracing.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.JournalKind;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.References;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.place.Unit;
import vn.thanhtri.tiers.FactKind;
import vn.thanhtri.tracing.Communes;
import vn.thanhtri.tracing.RecordedStore;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.Subjects;
import vn.thanhtri.tracing.TracingFact;
import vn.thanhtri.tracing.tier.FactChange;
import vn.thanhtri.tracing.tier.TierKeeper;

/** Gatherings, households and rooms, and who was in them. */
@Service
public class Settings {

    private final SettingStore store;
    private final PresenceStore presences;
    private final PresenceEntry entry;
    private final Communes communes;
    private final TierKeeper tiers;
    private final RecordedStore recorded;
    private final References references;
    private final Journal journal;
    private final Clock clock;

    Settings(
            SettingStore store,
            PresenceStore presences,
            PresenceEntry entry,
            Communes communes,
            TierKeeper tiers,
            RecordedStore recorded,
            References references,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.presences = presences;
        this.entry = entry;
        this.communes = communes;
        this.tiers = tiers;
        this.recorded = recorded;
        this.references = references;
        this.journal = journal;
        this.clock = clock;
    }

    /** Records a gathering, household or room with the people known so far, and returns its number. */
    @Transactional
    @Asks(Verb.RECORD_MEETING)
    public long record(RecordSetting command) {
        return tiers.change(change -> {
            Instant now = clock.instant();
            SettingChecks.requireConsistent(command, now);
            references.require("tracing.outbreak", command.outbreak());
            references.require("place.household", command.household());
            Instant at = command.from() == null ? now : command.from();
            Unit unit = communes.getAny(command.unitCode(), "unitCode", at);
            Long household = command.household();
            Refuse.when(
                    household != null && store.findOfHousehold(household).isPresent(),
                    "household-twice",
                    "household",
                    Map.of("household", String.valueOf(household)));
            long id = store.nextId();
            long fact = journal.append(new Fact(
                    TracingFact.SETTING_RECORDED,
                    new SubjectRef(Subjects.SETTING, id),
                    at,
                    unit.area(),
                    Map.of(
                            "kind",
                            command.kind().name(),
                            "name",
                            command.name(),
                            "people",
                            command.people().size())));
            store.insert(id, command, unit, fact);
            entry.addAll(get(id), command.people(), change);
            return id;
        });
    }

    /** More people who were there. Returns the numbers of the presences in their order. */
    @Transactional
    @Asks(Verb.RECORD_MEETING)
    public List<Long> attend(long setting, List<Attendance> people) {
        return tiers.change(change -> {
            Setting known = get(setting);
            return entry.addAll(known, people, change);
        });
    }

    /** Somebody of a household or room went away at this moment: the presence that stands gets an end. */
    @Transactional
    @Asks(Verb.RECORD_MEETING)
    public List<Left> leave(long setting, long person, Instant at) {
        Refuse.future(at, clock.instant(), "at");
        return tiers.change(change -> {
            List<PresenceStore.Row> there = presences.list(setting, person).stream()
                    .filter(row -> row.to() == null || row.to().isAfter(at))
                    .filter(row -> row.from() == null || row.from().isBefore(at))
                    .toList();
            Refuse.when(there.isEmpty(), "not-there", "person", Map.of("at", Refuse.say(at)));
            List<Left> left = new ArrayList<>();
            for (PresenceStore.Row row : there) {
                Attendance shorter = new Attendance(person, row.from(), at, row.seat());
                left.add(new Left(replace(row, shorter, TracingFact.PRESENCE_ENDED, "", change), row.to()));
            }
            return left;
        });
    }

    /** A presence that got an end. @param before the end that it had; null for none */
    public record Left(long presence, @Nullable Instant before) {}

    /** The person was there at other hours than first told. */
    @Transactional
    @Asks(Verb.RECORD_MEETING)
    public long correct(long presence, Attendance better, String reason) {
        Refuse.when(reason.isBlank(), "reason-missing", "reason");
        return tiers.change(change -> {
            PresenceStore.Row old = getPresence(presence);
            Refuse.when(old.person() != better.person(), "other-person", "person");
            Setting setting = get(old.setting());
            SettingChecks.requireWithin(setting, better);
            return replace(old, SettingChecks.whole(setting, better), TracingFact.PRESENCE_CORRECTED, reason, change);
        });
    }

    /** The person was not there. */
    @Transactional
    @Asks(Verb.WITHDRAW_MEETING)
    public void withdraw(long presence, String reason) {
        Refuse.when(reason.isBlank(), "reason-missing", "reason");
        tiers.change(change -> {
            PresenceStore.Row old = getPresence(presence);
            recorded.requireOwn(Verb.WITHDRAW_MEETING, RecordedStore.Table.PRESENCE, presence);
            long fact =
                    append(TracingFact.PRESENCE_WITHDRAWN, old.person(), old.setting(), clock.instant(), old.area());
            presences.insert(
                    old.setting(),
                    new Attendance(old.person(), old.from(), old.to(), old.seat()),
                    presence,
                    true,
                    reason,
                    old.area(),
                    fact);
            change.read(FactKind.PRESENCE, presence);
            change.moved(old.person());
            return presence;
        });
    }

    @Transactional(readOnly = true)
    public Optional<Setting> find(long id) {
        return store.find(id);
    }

    /** @throws Found.Missing when there is none, or none that the actor may see */
    @Transactional(readOnly = true)
    public Setting get(long id) {
        return Found.get(store.find(id), "setting", id);
    }

    /** The setting of a household of the places, where one has been recorded. */
    @Transactional(readOnly = true)
    public Optional<Long> findOfHousehold(long household) {
        return store.findOfHousehold(household);
    }

    @Transactional(readOnly = true)
    public int count(long outbreak) {
        return store.countGatherings(outbreak);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Setting> listOf(long outbreak, int limit, int offset) {
        return store.listGatherings(outbreak, limit, offset);
    }

    private long replace(PresenceStore.Row old, Attendance better, JournalKind kind, String reason, FactChange change) {
        Instant at = better.to() == null ? clock.instant() : better.to();
        long fact = append(kind, old.person(), old.setting(), at, old.area());
        long id = presences.insert(old.setting(), better, old.id(), false, reason, old.area(), fact);
        change.read(FactKind.PRESENCE, old.id());
        change.read(FactKind.PRESENCE, id);
        change.moved(old.person());
        return id;
    }

    private PresenceStore.Row getPresence(long id) {
        return Found.get(presences.find(id), "presence", id);
    }

    private long append(JournalKind kind, long person, long setting, Instant at, String area) {
        return journal.append(fact(kind, person, setting, at, area));
    }

    private static Fact fact(JournalKind kind, long person, long setting, Instant at, String area) {
        return new Fact(kind, new SubjectRef(Subjects.CONTACT, person), at, area, Map.of("setting", setting));
    }
}
