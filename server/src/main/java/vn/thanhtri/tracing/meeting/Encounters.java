package vn.thanhtri.tracing.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.tiers.FactKind;
import vn.thanhtri.tracing.ContactPersonStore;
import vn.thanhtri.tracing.RecordedStore;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.Subjects;
import vn.thanhtri.tracing.TracingFact;
import vn.thanhtri.tracing.tier.FactChange;
import vn.thanhtri.tracing.tier.TierKeeper;

/** Meetings of two people that somebody reported. */
@Service
public class Encounters {
    private static final int MOST_AT_ONCE = 20_000;

    private final EncounterStore store;
    private final ContactPersonStore persons;
    private final TierKeeper tiers;
    private final RecordedStore recorded;
    private final Journal journal;
    private final Clock clock;

    Encounters(
            EncounterStore store,
            ContactPersonStore persons,
            TierKeeper tiers,
            RecordedStore recorded,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.persons = persons;
        this.tiers = tiers;
        this.recorded = recorded;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    @Asks(Verb.RECORD_MEETING)
    public long record(RecordEncounter command) {
        return recordAll(List.of(command)).getFirst();
    }

    /** All or none; the tiers move once. Returns the numbers in the order of the commands. */
    @Transactional
    @Asks(Verb.RECORD_MEETING)
    public List<Long> recordAll(List<RecordEncounter> commands) {
        Refuse.when(commands.size() > MOST_AT_ONCE, "too-many", "encounters", Map.of("most", "" + MOST_AT_ONCE));
        return tiers.change(change -> {
            Set<Long> people = new LinkedHashSet<>();
            commands.forEach(met -> {
                people.add(met.personA());
                people.add(met.personB());
            });
            return add(commands, null, "", persons.areasOf(people), change);
        });
    }

    /** What was reported was not quite so: the new report takes the place of the old one, which stays in the file. */
    @Transactional
    @Asks(Verb.RECORD_MEETING)
    public long correct(long id, RecordEncounter better, String reason) {
        Refuse.when(reason.isBlank(), "reason-missing", "reason");
        return tiers.change(change -> {
            EncounterStore.Row old = get(id);
            change.read(FactKind.ENCOUNTER, id);
            change.moved(old.personA(), old.personB());
            Map<Long, String> areas = persons.areasOf(Set.of(better.personA(), better.personB()));
            return add(List.of(better), id, reason, areas, change).getFirst();
        });
    }

    /** They did not meet. */
    @Transactional
    @Asks(Verb.WITHDRAW_MEETING)
    public void withdraw(long id, String reason) {
        Refuse.when(reason.isBlank(), "reason-missing", "reason");
        tiers.change(change -> {
            EncounterStore.Row old = get(id);
            recorded.requireOwn(Verb.WITHDRAW_MEETING, RecordedStore.Table.ENCOUNTER, id);
            long fact = journal.append(new Fact(
                    TracingFact.ENCOUNTER_WITHDRAWN,
                    new SubjectRef(Subjects.CONTACT, old.personA()),
                    clock.instant(),
                    old.area(),
                    Map.of("encounter", id, "reason", reason)));
            store.insertAll(List.of(new EncounterStore.New(
                    store.takeIds(1).getFirst(), store.getReported(id), id, true, reason, old.area(), fact)));
            change.read(FactKind.ENCOUNTER, id);
            change.moved(old.personA(), old.personB());
            return id;
        });
    }

    private EncounterStore.Row get(long id) {
        return Found.get(store.find(id), "encounter", id);
    }

    private List<Long> add(
            List<RecordEncounter> meetings,
            @Nullable Long corrects,
            String reason,
            Map<Long, String> areas,
            FactChange change) {
        List<Fact> facts = new ArrayList<>(meetings.size());
        for (RecordEncounter met : meetings) {
            requireConsistent(met);
            facts.add(new Fact(
                    corrects == null ? TracingFact.ENCOUNTER_RECORDED : TracingFact.ENCOUNTER_CORRECTED,
                    new SubjectRef(Subjects.CONTACT, met.personA()),
                    met.from(),
                    areaOf(areas, met),
                    Map.of("with", met.personB(), "place", met.place(), "reportedBy", met.reportedBy())));
        }
        List<Long> recorded = journal.appendAll(facts);
        List<Long> ids = store.takeIds(meetings.size());
        List<EncounterStore.New> rows = new ArrayList<>(meetings.size());
        for (int i = 0; i < meetings.size(); i++) {
            RecordEncounter met = meetings.get(i);
            rows.add(new EncounterStore.New(
                    ids.get(i), met, corrects, false, reason, areaOf(areas, met), recorded.get(i)));
            change.read(FactKind.ENCOUNTER, ids.get(i));
            change.moved(met.personA(), met.personB());
        }
        store.insertAll(rows);
        return ids;
    }

    private void requireConsistent(RecordEncounter met) {
        Instant to = met.to();
        Refuse.when(met.personA() == met.personB(), "same-person", "personB");
        Refuse.future(met.from(), clock.instant(), "from");
        Refuse.future(to, clock.instant(), "to");
        if (to != null) {
            Refuse.when(
                    to.isBefore(met.from()),
                    "end-before-start",
                    "to",
                    Map.of("from", Refuse.say(met.from()), "to", Refuse.say(to)));
        }
    }

    private static String areaOf(Map<Long, String> areas, RecordEncounter met) {
        return areaOf(areas.getOrDefault(met.personA(), ""), areas.getOrDefault(met.personB(), ""));
    }

    /** Where two areas meet, the report belongs to the one of whoever records it. */
    private static String areaOf(String a, String b) {
        String own = Acting.current().area();
        return a.startsWith(own) ? a : b;
    }
}
