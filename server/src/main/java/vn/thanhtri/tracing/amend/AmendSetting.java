package vn.thanhtri.tracing.amend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.tracing.SettingKind;
import vn.thanhtri.tracing.meeting.RecordSetting;
import vn.thanhtri.tracing.meeting.Setting;
import vn.thanhtri.tracing.meeting.SettingCorrections;
import vn.thanhtri.tracing.meeting.Settings;
import vn.thanhtri.web.Formats;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;
import vn.thanhtri.web.amend.Amendable;
import vn.thanhtri.web.amend.Recorded;
import vn.thanhtri.web.amend.Recorded.Choice;
import vn.thanhtri.web.amend.Recorded.Field;

/** A gathering, household or room itself. */
@Component
class AmendSetting implements Amendable {
    private final AmendStore store;
    private final Settings settings;
    private final SettingCorrections corrections;
    private final Words words;

    AmendSetting(AmendStore store, Settings settings, SettingCorrections corrections, Words words) {
        this.store = store;
        this.settings = settings;
        this.corrections = corrections;
        this.words = words;
    }

    @Override
    public String kind() {
        return "setting";
    }

    @Override
    public Optional<Recorded> find(long id, Language language) {
        return settings.find(id)
                .flatMap(known -> store.findSetting(id)
                        .map(told -> new Recorded(
                                id,
                                words.say(language, "setting." + known.kind().name()),
                                known.name(),
                                words.say(language, "amend.setting.people", told.people()) + hours(known),
                                told.at(),
                                told.by(),
                                known.outbreak() == null
                                        ? "/outbreaks"
                                        : "/outbreaks/" + known.outbreak() + "#gatherings",
                                fields(known, language))));
    }

    private static String hours(Setting known) {
        return known.from() == null || known.to() == null
                ? ""
                : " · " + Formats.moment(known.from()) + " – " + Formats.moment(known.to());
    }

    private List<Field> fields(Setting known, Language language) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.choice(
                "kind",
                "tracing.field.kind",
                known.kind().name(),
                Arrays.stream(SettingKind.values())
                        .filter(kind -> kind.lasts() == known.kind().lasts())
                        .map(kind -> new Choice(kind.name(), words.say(language, "setting." + kind.name())))
                        .toList()));
        fields.add(Field.text("name", "tracing.field.gathering-name", known.name()));
        fields.add(Field.text("place", "tracing.field.place-of", known.place()));
        fields.add(Field.text("unitCode", "tracing.field.commune-of", known.unitCode()));
        if (!known.kind().lasts()) {
            fields.add(Field.moment("from", "tracing.field.from", Typed.shown(known.from())));
            fields.add(Field.moment("to", "tracing.field.to", Typed.shown(known.to())));
        }
        return fields;
    }

    @Override
    public void withdraw(long id, String reason) {
        corrections.withdraw(id, reason);
    }

    @Override
    public long correct(long id, Map<String, String> values, String reason) {
        Setting known = settings.get(id);
        Typed typed = new Typed(values);
        return corrections.correct(
                id,
                new RecordSetting(
                        kind(typed.text("kind", known.kind().name())),
                        typed.text("name", known.name()),
                        typed.text("place", known.place()),
                        typed.text("unitCode", known.unitCode()),
                        typed.moment("from", known.from()),
                        typed.moment("to", known.to()),
                        null,
                        known.outbreak(),
                        List.of()),
                reason);
    }

    private static SettingKind kind(String given) {
        return Arrays.stream(SettingKind.values())
                .filter(kind -> kind.name().equals(given))
                .findFirst()
                .orElseThrow(() -> Refusal.ofField("tracing.refusal.setting-kind", "kind", Map.of("given", given))
                        .asException());
    }
}
