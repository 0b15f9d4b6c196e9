package vn.thanhtri.people.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.JournalEntry;
import vn.thanhtri.kernel.JournalKind;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.people.PeopleFact;
import vn.thanhtri.people.person.Moment.Lane;
import vn.thanhtri.place.Units;
import vn.thanhtri.web.View;

/** What the register itself knows: when somebody was entered, where they lived, what was added. */
@Component
class RegisterStory implements PersonStory {
    private static final int MOST = 10_000;

    private final PersonStore store;
    private final Units units;
    private final Journal journal;

    RegisterStory(PersonStore store, Units units, Journal journal) {
        this.store = store;
        this.units = units;
        this.journal = journal;
    }

    @Override
    public List<Moment> listMoments(Person person, View view) {
        List<Moment> moments = new ArrayList<>();
        for (JournalEntry entry :
                Rows.whole(MOST, journal.listAbout(new SubjectRef(Persons.KIND, person.id()), MOST + 1))) {
            PeopleFact kind = JournalKind.find(PeopleFact.class, entry.kind()).orElse(null);
            String detail = kind == null ? null : detail(kind, entry);
            if (detail != null) {
                moments.add(told(entry, detail, view));
            }
        }
        for (PersonStore.Stay stay : Rows.whole(MOST, store.listStays(person.id(), MOST + 1))) {
            moments.add(home(stay, view));
        }
        return moments;
    }

    /** Null for what is no moment of a life. */
    private static @Nullable String detail(PeopleFact kind, JournalEntry entry) {
        return switch (kind) {
            case PERSON_MOVED -> formerAddress(entry) + " → " + entry.payload().getOrDefault("to", "");
            case PERSON_PHONE_ADDED,
                    PERSON_REGISTERED,
                    PERSON_NUMBERS_CORRECTED,
                    PERSON_CORRECTED,
                    PERSON_MERGED,
                    PERSON_MERGED_INTO,
                    PERSON_PARTED,
                    PERSON_PARTED_FROM -> "";
            default -> null;
        };
    }

    private static String formerAddress(JournalEntry entry) {
        return Stream.of("fromAddress", "from")
                .map(name -> String.valueOf(entry.payload().getOrDefault(name, "")))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private Moment told(JournalEntry entry, String detail, View view) {
        return new Moment(
                entry.occurredAt(),
                null,
                false,
                Lane.HOME,
                "",
                view.t("fact." + entry.kind()),
                detail,
                "",
                "",
                entry.actorName(),
                "");
    }

    /** Drawn only: that somebody moved stands in the table as a fact already. */
    private Moment home(PersonStore.Stay stay, View view) {
        LocalDate from = stay.valid().from();
        LocalDate until = stay.valid().until();
        String commune = stay.residence().area().isEmpty()
                ? view.t("people.residence.unknown")
                : units.nameOf(stay.residence().area(), from == null ? LocalDate.of(2021, 7, 1) : from);
        String place = stay.residence().hamletName().isEmpty()
                ? commune
                : stay.residence().hamletName() + ", " + commune;
        return new Moment(
                from == null
                        ? Instant.EPOCH
                        : from.atStartOfDay(VietnamTime.ZONE).toInstant(),
                until == null ? null : until.atStartOfDay(VietnamTime.ZONE).toInstant(),
                true,
                Lane.HOME,
                place,
                "",
                "",
                "",
                "",
                "",
                "");
    }
}
