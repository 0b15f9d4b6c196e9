package vn.thanhtri.tracing.amend;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.tracing.meeting.IsolatePerson;
import vn.thanhtri.tracing.meeting.Isolations;
import vn.thanhtri.web.Formats;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;
import vn.thanhtri.web.amend.Amendable;
import vn.thanhtri.web.amend.Recorded;
import vn.thanhtri.web.amend.Recorded.Field;

/** A time that somebody was kept apart. */
@Component
class AmendIsolation implements Amendable {
    private final AmendStore store;
    private final Isolations isolations;
    private final Words words;

    AmendIsolation(AmendStore store, Isolations isolations, Words words) {
        this.store = store;
        this.isolations = isolations;
        this.words = words;
    }

    @Override
    public String kind() {
        return "isolation";
    }

    @Override
    public Optional<Recorded> find(long id, Language language) {
        return store.findIsolation(id).map(apart -> {
            Instant to = apart.to();
            return new Recorded(
                    id,
                    words.say(language, "amend.kind.isolation"),
                    apart.name(),
                    apart.place() + " " + Formats.moment(apart.from()) + " – "
                            + (to == null ? "…" : Formats.moment(to)),
                    apart.from(),
                    apart.by(),
                    "/persons/" + apart.person(),
                    List.of(
                            Field.moment("from", "tracing.field.from", Typed.shown(apart.from())),
                            Field.moment("to", "tracing.field.to", Typed.shown(to)),
                            Field.text("place", "tracing.field.isolated-where", apart.place())));
        });
    }

    @Override
    public void withdraw(long id, String reason) {
        isolations.withdraw(id, reason);
    }

    @Override
    public long correct(long id, Map<String, String> values, String reason) {
        AmendStore.Isolation apart = Found.get(store.findIsolation(id), "isolation", id + " stands");
        Typed typed = new Typed(values);
        return isolations.correct(
                id,
                new IsolatePerson(
                        apart.person(),
                        apart.setting(),
                        typed.text("place", apart.place()),
                        typed.required("from", apart.from()),
                        typed.moment("to", apart.to())),
                reason);
    }
}
