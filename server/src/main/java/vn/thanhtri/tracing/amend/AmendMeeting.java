package vn.thanhtri.tracing.amend;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.tracing.meeting.Encounters;
import vn.thanhtri.tracing.meeting.RecordEncounter;
import vn.thanhtri.web.Formats;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;
import vn.thanhtri.web.amend.Amendable;
import vn.thanhtri.web.amend.Recorded;
import vn.thanhtri.web.amend.Recorded.Field;

/** A meeting of two people. */
@Component
class AmendMeeting implements Amendable {
    private final AmendStore store;
    private final Encounters encounters;
    private final Words words;

    AmendMeeting(AmendStore store, Encounters encounters, Words words) {
        this.store = store;
        this.encounters = encounters;
        this.words = words;
    }

    @Override
    public String kind() {
        return "meeting";
    }

    @Override
    public Optional<Recorded> find(long id, Language language) {
        return store.findMeeting(id)
                .map(met -> new Recorded(
                        id,
                        words.say(language, "amend.kind.meeting"),
                        met.nameA() + " – " + met.nameB(),
                        (Formats.moment(met.from()) + " – " + Formats.moment(met.to()) + " " + met.place()).strip(),
                        met.from(),
                        met.by(),
                        "/persons/" + met.b(),
                        List.of(
                                Field.moment("from", "tracing.field.from", Typed.shown(met.from())),
                                Field.moment("to", "tracing.field.to", Typed.shown(met.to())),
                                Field.text("place", "tracing.field.place", met.place()))));
    }

    @Override
    public void withdraw(long id, String reason) {
        encounters.withdraw(id, reason);
    }

    @Override
    public long correct(long id, Map<String, String> values, String reason) {
        AmendStore.Meeting met = Found.get(store.findMeeting(id), "meeting", id + " stands");
        Typed typed = new Typed(values);
        return encounters.correct(
                id,
                new RecordEncounter(
                        met.a(),
                        met.b(),
                        typed.required("from", met.from()),
                        typed.moment("to", met.to()),
                        typed.text("place", met.place()),
                        met.told()),
                reason);
    }
}
