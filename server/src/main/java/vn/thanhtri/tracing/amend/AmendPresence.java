package vn.thanhtri.tracing.amend;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.tracing.meeting.Attendance;
import vn.thanhtri.tracing.meeting.Settings;
import vn.thanhtri.web.Formats;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;
import vn.thanhtri.web.amend.Amendable;
import vn.thanhtri.web.amend.Recorded;
import vn.thanhtri.web.amend.Recorded.Field;

/** Somebody in a gathering, household or room. */
@Component
class AmendPresence implements Amendable {
    private final AmendStore store;
    private final Settings settings;
    private final Words words;

    AmendPresence(AmendStore store, Settings settings, Words words) {
        this.store = store;
        this.settings = settings;
        this.words = words;
    }

    @Override
    public String kind() {
        return "presence";
    }

    @Override
    public Optional<Recorded> find(long id, Language language) {
        return store.findPresence(id)
                .map(there -> new Recorded(
                        id,
                        words.say(language, "amend.kind.presence"),
                        there.name(),
                        (there.setting() + " " + shown(there.from()) + " – " + shown(there.to()) + " " + there.seat())
                                .strip(),
                        there.from() == null ? Instant.EPOCH : there.from(),
                        there.by(),
                        "/persons/" + there.person(),
                        List.of(
                                Field.moment("from", "tracing.field.from", Typed.shown(there.from())),
                                Field.moment("to", "tracing.field.to", Typed.shown(there.to())),
                                Field.text("seat", "tracing.field.place", there.seat()))));
    }

    @Override
    public void withdraw(long id, String reason) {
        settings.withdraw(id, reason);
    }

    @Override
    public long correct(long id, Map<String, String> values, String reason) {
        AmendStore.Presence there = Found.get(store.findPresence(id), "presence", id + " stands");
        Typed typed = new Typed(values);
        return settings.correct(
                id,
                new Attendance(
                        there.person(),
                        typed.moment("from", there.from()),
                        typed.moment("to", there.to()),
                        typed.text("seat", there.seat())),
                reason);
    }

    private static String shown(@Nullable Instant at) {
        return at == null ? "…" : Formats.moment(at);
    }
}
