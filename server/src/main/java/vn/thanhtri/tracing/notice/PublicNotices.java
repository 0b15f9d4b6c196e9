package vn.thanhtri.tracing.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Jurisdiction;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.place.Units;
import vn.thanhtri.tracing.SettingKind;
import vn.thanhtri.tracing.cases.Outbreak;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.web.Formats;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;

/** Places and times of an outbreak for everybody to read, without anybody in them. */
@Service
public class PublicNotices {
    /** Homes and sick rooms are told to those who were there, not to everybody. */
    private static final Set<SettingKind> CLOSED =
            EnumSet.of(SettingKind.HOUSEHOLD, SettingKind.ROOM, SettingKind.KIN, SettingKind.WARD);

    private final NoticeStore store;
    private final Outbreaks outbreaks;
    private final Units units;
    private final Jurisdiction jurisdiction;
    private final Words words;
    private final Clock clock;

    PublicNotices(
            NoticeStore store, Outbreaks outbreaks, Units units, Jurisdiction jurisdiction, Words words, Clock clock) {
        this.store = store;
        this.outbreaks = outbreaks;
        this.units = units;
        this.jurisdiction = jurisdiction;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param subject what it is about
     * @param lead what whoever was there shall do
     * @param lines one for each place, in order of time
     * @param withheld places of which words were left out
     */
    public record PublicNotice(
            Outbreak outbreak, String subject, String lead, List<String> lines, List<PublicPlace> withheld) {
        /** As it is read out or sent. */
        public String text() {
            StringBuilder text =
                    new StringBuilder(subject).append("\n\n").append(lead).append('\n');
            lines.forEach(line -> text.append(line).append('\n'));
            return text.toString();
        }
    }

    /** Always in Vietnamese: it is a paper for the people of the place. */
    @Transactional(readOnly = true)
    public PublicNotice of(long id) {
        Outbreak outbreak = outbreaks.get(id);
        List<PublicPlace> places = places(outbreak);
        List<String> lines = new ArrayList<>();
        for (PublicPlace place : places) {
            lines.add((lines.size() + 1) + ". " + line(place));
        }
        String where = units.findOn(outbreak.unitCode(), VietnamTime.dayOf(clock.instant()))
                .map(units::fullName)
                .orElse("");
        return new PublicNotice(
                outbreak,
                say("notice.subject", where),
                say(lines.isEmpty() ? "notice.none" : "notice.lead"),
                lines,
                places.stream().filter(PublicPlace::withheld).toList());
    }

    private List<PublicPlace> places(Outbreak outbreak) {
        Instant now = clock.instant();
        List<NoticeStore.Place> all = store.list(outbreak.id(), CLOSED, now);
        List<String> told = new ArrayList<>();
        all.forEach(place -> {
            told.add(place.name());
            told.add(place.place());
        });
        Set<String> naming = jurisdiction.everywhere(() -> store.listNaming(
                outbreak.id(), all.stream().map(NoticeStore.Place::id).toList(), told));
        return all.stream().map(place -> open(place, naming)).toList();
    }

    private PublicPlace open(NoticeStore.Place place, Set<String> naming) {
        boolean name = mayName(place.name(), naming);
        boolean where = mayName(place.place(), naming);
        return new PublicPlace(
                place.id(),
                place.kind(),
                name ? "" : place.name(),
                where ? "" : place.place(),
                units.findOn(place.unitCode(), VietnamTime.dayOf(place.from()))
                        .map(units::fullName)
                        .orElse(""),
                place.from(),
                place.to(),
                name || where);
    }

    private static boolean mayName(String told, Set<String> naming) {
        return naming.contains(told) || PublicWords.mayName(told);
    }

    private String line(PublicPlace place) {
        String named = place.name().isEmpty() ? say("setting." + place.kind()) : place.name();
        StringBuilder where = new StringBuilder(named);
        for (String part : List.of(place.place(), place.commune())) {
            if (!part.isEmpty() && !where.toString().contains(part)) {
                where.append(", ").append(part);
            }
        }
        boolean sameDay = VietnamTime.dayOf(place.from()).equals(VietnamTime.dayOf(place.to()));
        return sameDay
                ? say("notice.line", Formats.clock(place.from()), Formats.clock(place.to()), day(place.from()), where)
                : say(
                        "notice.line.days",
                        Formats.clock(place.from()),
                        day(place.from()),
                        Formats.clock(place.to()),
                        day(place.to()),
                        where);
    }

    private static String day(Instant at) {
        return Formats.day(VietnamTime.dayOf(at));
    }

    private String say(String key, Object... values) {
        return words.say(Language.VI, key, values);
    }
}
