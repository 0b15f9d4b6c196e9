package vn.thanhtri.tracing.file;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanhtri.people.person.Moment;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.people.person.PersonStory;
import vn.thanhtri.people.person.PersonTag;
import vn.thanhtri.tracing.SettingKind;
import vn.thanhtri.tracing.contact.Deed;
import vn.thanhtri.tracing.contact.DeedTraits;
import vn.thanhtri.tracing.contact.Deeds;
import vn.thanhtri.tracing.meeting.ExposureQuery;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.View;
import vn.thanhtri.web.Words;

/** What tracing knows of somebody's life: meetings with cases, tiers, isolations, decisions, samples. */
@Component
class TracingStory implements PersonStory, PersonTag {
    private static final String SYSTEM = "tracing.story.derived";

    private final StoryStore store;
    private final ExposureQuery exposures;
    private final Deeds deeds;
    private final Words words;
    private final Clock clock;

    TracingStory(StoryStore store, ExposureQuery exposures, Deeds deeds, Words words, Clock clock) {
        this.store = store;
        this.exposures = exposures;
        this.deeds = deeds;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<Moment> listMoments(Person person, View view) {
        Language language = view.language();
        List<Moment> moments = new ArrayList<>();
        for (ExposureQuery.Exposure met : exposures.list(person.id(), clock.instant())) {
            Instant from = met.from();
            if (from != null) {
                moments.add(exposure(met, from, language));
            }
        }
        moments.addAll(tiers(person.id(), language));
        for (StoryStore.Stay stay : store.stays(person.id())) {
            moments.add(moment(
                    stay.from(),
                    stay.to(),
                    true,
                    Moment.Lane.HOME,
                    stay.place(),
                    words.say(language, "tracing.story.isolated"),
                    stay.place(),
                    "act",
                    stay.recordedBy()));
        }
        for (Deed deed : deeds.listOf(List.of(person.id()))) {
            moments.add(deed(deed, language));
        }
        return moments;
    }

    private Moment exposure(ExposureQuery.Exposure met, Instant from, Language language) {
        SettingKind kind = met.kind();
        String how = words.say(language, kind == null ? "tracing.why.met" : "setting." + kind + ".why");
        String with = words.say(language, "tracing.case-named", met.code());
        return new Moment(
                from,
                met.to(),
                true,
                Moment.Lane.EXPOSURE,
                with,
                words.say(language, "tracing.story.exposed", with),
                met.place().isEmpty() ? how : how + ", " + met.place(),
                with,
                "/cases/" + met.personCase(),
                "",
                "bad");
    }

    /** A tier lasts until the next move. */
    private List<Moment> tiers(long person, Language language) {
        List<StoryStore.Move> moves = store.moves(person);
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < moves.size(); i++) {
            StoryStore.Move move = moves.get(i);
            Integer tier = move.tier();
            if (tier == null) {
                continue;
            }
            Instant until = i + 1 < moves.size() ? moves.get(i + 1).at() : null;
            Optional<StoryStore.Named> known = tier == 0 ? store.findCase(person) : Optional.empty();
            moments.add(new Moment(
                    move.at(),
                    until,
                    true,
                    Moment.Lane.TIER,
                    "F" + tier,
                    words.say(language, "tracing.story.tier", "F" + tier),
                    "",
                    known.map(one -> words.say(language, "tracing.case-named", one.code()))
                            .orElse(""),
                    known.map(one -> "/cases/" + one.id()).orElse(""),
                    words.say(language, SYSTEM),
                    tier == 0 ? "bad" : tier == 1 ? "warn" : "act"));
        }
        return moments;
    }

    private Moment deed(Deed deed, Language language) {
        DeedTraits traits = deed.kind().traits();
        String sign = traits.lane() == Moment.Lane.SAMPLE ? traits.mark().sign() : "";
        return moment(
                deed.at(),
                null,
                false,
                traits.lane(),
                traits.numbered() ? deed.reference() : sign,
                words.say(language, "action." + deed.kind().name()),
                (deed.reference() + " " + deed.note()).strip(),
                traits.bad() ? "bad" : "ok",
                "");
    }

    private static Moment moment(
            Instant at,
            @Nullable Instant until,
            boolean lasts,
            Moment.Lane lane,
            String mark,
            String title,
            String detail,
            String tone,
            String by) {
        return new Moment(at, until, lasts, lane, mark, title, detail, "", "", by, tone);
    }

    @Override
    public Optional<Tag> findTag(Person person, View view) {
        return store.findTier(person.id())
                .map(tier -> new Tag(
                        "F" + tier,
                        tier == 0 ? "bad" : tier == 1 ? "warn" : "act",
                        tier == 0 ? "alert" : "users",
                        tier == 0 ? "/cases?person=" + person.id() : "/contacts/" + person.id()));
    }
}
