package vn.thanhtri.tracing.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.tiers.FactKind;
import vn.thanhtri.tracing.ContactPersonStore;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.Subjects;
import vn.thanhtri.tracing.TracingFact;
import vn.thanhtri.tracing.tier.FactChange;

/** Who was there, entered in one go: each within the hours of the setting, each a fact of their own. */
@Component
class PresenceEntry {
    private static final int MOST_AT_ONCE = 20_000;

    private final PresenceStore presences;
    private final ContactPersonStore persons;
    private final Journal journal;
    private final Clock clock;

    PresenceEntry(PresenceStore presences, ContactPersonStore persons, Journal journal, Clock clock) {
        this.presences = presences;
        this.persons = persons;
        this.journal = journal;
        this.clock = clock;
    }

    /** @return the numbers of the presences, in the order of the people */
    List<Long> addAll(Setting setting, List<Attendance> people, FactChange change) {
        Refuse.when(people.size() > MOST_AT_ONCE, "too-many", "people", Map.of("most", "" + MOST_AT_ONCE));
        Instant now = clock.instant();
        Map<Long, String> areas =
                persons.areasOf(people.stream().map(Attendance::person).collect(Collectors.toSet()));
        List<Attendance> there = new ArrayList<>(people.size());
        List<Fact> facts = new ArrayList<>();
        for (Attendance told : people) {
            SettingChecks.requireWithin(setting, told);
            Refuse.future(told.from(), now, "from");
            Refuse.farAhead(told.to(), now, "to");
            Attendance whole = SettingChecks.whole(setting, told);
            there.add(whole);
            Instant from = whole.from();
            facts.add(new Fact(
                    TracingFact.PRESENCE_RECORDED,
                    new SubjectRef(Subjects.CONTACT, told.person()),
                    from == null ? now : from,
                    areas.getOrDefault(told.person(), ""),
                    Map.of("setting", setting.id())));
        }
        List<Long> recorded = journal.appendAll(facts);
        List<Long> ids = presences.takeIds(people.size());
        List<PresenceStore.New> rows = new ArrayList<>(people.size());
        for (int i = 0; i < people.size(); i++) {
            long person = people.get(i).person();
            rows.add(new PresenceStore.New(
                    ids.get(i),
                    setting.id(),
                    there.get(i),
                    null,
                    false,
                    "",
                    areas.getOrDefault(person, ""),
                    recorded.get(i)));
            change.moved(person);
        }
        presences.insertAll(rows);
        ids.forEach(id -> change.read(FactKind.PRESENCE, id));
        return ids;
    }
}
