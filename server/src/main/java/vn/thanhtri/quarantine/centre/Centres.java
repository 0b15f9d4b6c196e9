package vn.thanhtri.quarantine.centre;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.References;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.place.Unit;
import vn.thanhtri.quarantine.QuarantineFact;
import vn.thanhtri.quarantine.stay.Refuse;
import vn.thanhtri.tracing.Communes;
import vn.thanhtri.tracing.SettingKind;
import vn.thanhtri.tracing.meeting.RecordSetting;
import vn.thanhtri.tracing.meeting.Settings;

/** Centres: registered, checked, furnished. A room is a setting of the tiers, so that who shares it is known to them. */
@Service
public class Centres {
    private static final int MOST_BEDS = 100;
    private static final int MOST_CENTRES = 1_000;

    private final CentreStore store;
    private final MateStore mates;
    private final Communes communes;
    private final Settings settings;
    private final References references;
    private final Journal journal;
    private final Clock clock;

    Centres(
            CentreStore store,
            MateStore mates,
            Communes communes,
            Settings settings,
            References references,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.mates = mates;
        this.communes = communes;
        this.settings = settings;
        this.references = references;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    @Asks(Verb.KEEP_CENTRE)
    public long open(OpenCentre told) {
        Instant now = clock.instant();
        Refuse.when(told.name().isEmpty(), "name-missing", "name");
        references.require("people.agency", told.agency());
        Unit unit = communes.getAny(told.unitCode(), "unitCode", now);
        Long agency = told.agency() == null ? Acting.current().agency() : told.agency();
        long fact = append(QuarantineFact.CENTRE_OPENED, 0, now, unit.area(), Map.of("name", told.name()));
        return store.insert(told, agency, unit.code(), fact, unit.area());
    }

    /** One line of the checklist; a new answer takes the place of the one before. */
    @Transactional
    @Asks(Verb.KEEP_CENTRE)
    public void check(long centre, CheckItem item, CheckAnswer answer, String note) {
        Centre known = get(centre);
        Refuse.when(answer == CheckAnswer.NOT_SEEN && note.isBlank(), "reason-missing", "note");
        Instant now = clock.instant();
        long fact = append(
                QuarantineFact.CENTRE_CHECKED,
                centre,
                now,
                known.area(),
                Map.of("item", item.name(), "answer", answer.name()));
        store.check(centre, item, answer, note.strip(), now, fact, known.area());
    }

    /** A room with so many beds. Returns its number. */
    @Transactional
    @Asks(Verb.KEEP_CENTRE)
    public long furnish(FurnishRoom told) {
        Centre centre = get(told.centre());
        Instant now = clock.instant();
        Refuse.when(told.name().isEmpty(), "name-missing", "name");
        Refuse.when(
                told.beds() < 1 || told.beds() > MOST_BEDS,
                "beds",
                "beds",
                Map.of("given", String.valueOf(told.beds()), "most", String.valueOf(MOST_BEDS)));
        long setting = settings.record(new RecordSetting(
                SettingKind.ROOM,
                "P." + told.name(),
                centre.name(),
                centre.unitCode(),
                null,
                null,
                null,
                null,
                List.of()));
        long fact = append(
                QuarantineFact.ROOM_FURNISHED,
                centre.id(),
                now,
                centre.area(),
                Map.of("room", told.name(), "beds", told.beds()));
        long room = store.insertRoom(told, setting, fact, centre.area());
        store.insertBeds(room, told.beds(), centre.area());
        return room;
    }

    @Transactional(readOnly = true)
    public Centre get(long id) {
        return Found.get(store.find(id), "centre", id);
    }

    @Transactional(readOnly = true)
    public List<Centre> list() {
        return store.list(MOST_CENTRES);
    }

    /** Rooms where somebody is still to be separated from a case. */
    @Transactional(readOnly = true)
    public List<RoomDossier> listAlarms(long centre) {
        return mates.load(mates.roomsWithCases(centre)).stream()
                .filter(room -> room.mates().stream().anyMatch(mate -> mate.leftAt() == null))
                .toList();
    }

    /** The newest answer of each line that was ever looked at. */
    @Transactional(readOnly = true)
    public Map<CheckItem, CheckAnswer> listChecks(long centre) {
        return store.checks(centre).stream()
                .collect(Collectors.toMap(CentreStore.Checked::item, CentreStore.Checked::answer));
    }

    private long append(QuarantineFact kind, long centre, Instant at, String area, Map<String, ?> payload) {
        return journal.append(new Fact(kind, new SubjectRef("centre", centre), at, area, payload));
    }
}
