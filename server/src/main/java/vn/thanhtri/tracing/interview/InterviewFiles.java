package vn.thanhtri.tracing.interview;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.policy.PolicyValue;
import vn.thanhtri.policy.book.PolicyBooks;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.InfectiousWindow;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.tracing.meeting.Setting;
import vn.thanhtri.tracing.meeting.Settings;

/** Puts the page of an interview together. */
@Component
public class InterviewFiles {
    /** So many days are asked about at most; whoever was ill for longer is asked about the last ones. */
    private static final int MOST_DAYS = 60;

    private final InterviewStore store;
    private final Cases cases;
    private final Persons persons;
    private final Settings settings;
    private final PolicyBooks books;
    private final Clock clock;

    InterviewFiles(
            InterviewStore store, Cases cases, Persons persons, Settings settings, PolicyBooks books, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.persons = persons;
        this.settings = settings;
        this.books = books;
        this.clock = clock;
    }

    /** Where the case was day by day, without a question. */
    public InterviewFile of(long id) {
        return of(id, null, null, null);
    }

    /** @param day that is asked about; null for none @param stop that is completed; null for a new one @param topic that is gone into; null for none */
    InterviewFile of(long id, @Nullable LocalDate day, @Nullable Long stop, @Nullable Topic topic) {
        PersonCase known = cases.get(id);
        List<DiaryStop> stops = store.listStops(id, known.person());
        Map<String, String> answers = store.listAnswers(id);
        InterviewStore.State state = store.findState(id);
        Optional<PolicyValue> back = lookBack(known);
        List<DiaryDay> days = days(known, back, stops, answers);
        Optional<DiaryStop> completing = stops.stream()
                .filter(one -> stop != null && stop.equals(one.stop()) && one.isOpen())
                .findFirst();
        LocalDate asked = completing.map(DiaryStop::day).orElse(day);
        DiaryDay chosen =
                days.stream().filter(one -> one.day().equals(asked)).findFirst().orElse(null);
        return new InterviewFile(
                known,
                persons.get(known.person()).label(),
                state.name(),
                state.note(),
                store.listSittings(id).stream()
                        .map(one -> new InterviewFile.Sat(one.by(), one.from(), one.to()))
                        .toList(),
                topics(stops, answers),
                days,
                back.map(PolicyValue::number).orElse(0),
                back.map(value -> value.clause().cite()).orElse(""),
                chosen,
                stops,
                completing.map(one -> draft(stop, one)).orElseGet(() -> draft(asked, topic)),
                joinable(known, asked));
    }

    private Optional<PolicyValue> lookBack(PersonCase known) {
        PolicyBook book = books.current();
        Instant at = known.announced().at();
        return book.find("tiers.horizon.days", known.area(), "", at)
                .or(() -> book.find("tiers.horizon.days", known.area(), "", clock.instant()));
    }

    /** From so many days before the onset (the sample, for who has none) until the case was kept apart, or today. */
    private List<DiaryDay> days(
            PersonCase known, Optional<PolicyValue> back, List<DiaryStop> stops, Map<String, String> answers) {
        LocalDate onset = known.known().onsetOn();
        Instant sampled = known.known().sampledAt();
        LocalDate ill = onset != null
                ? onset
                : VietnamTime.dayOf(sampled == null ? known.since().at() : sampled);
        Instant apart = known.known().isolatedAt();
        LocalDate last = VietnamTime.dayOf(apart == null ? clock.instant() : apart);
        LocalDate from = ill.minusDays(back.map(PolicyValue::number).orElse(0));
        LocalDate first = from.isBefore(last.minusDays(MOST_DAYS)) ? last.minusDays(MOST_DAYS) : from;
        InfectiousWindow window = known.stands() ? cases.getWindow(known.id()) : null;
        if (last.isBefore(first)) {
            return List.of();
        }
        return first.datesUntil(last.plusDays(1))
                .map(day -> new DiaryDay(
                        day,
                        answer(answers.get("day." + day)),
                        stops.stream().filter(stop -> stop.isOn(day)).toList(),
                        window != null && isIn(window, day)))
                .toList();
    }

    private static boolean isIn(InfectiousWindow window, LocalDate day) {
        Instant to = window.to();
        return VietnamTime.at(day.plusDays(1), LocalTime.MIN).isAfter(window.from())
                && (to == null || VietnamTime.at(day, LocalTime.MIN).isBefore(to));
    }

    private static List<InterviewFile.Asked> topics(List<DiaryStop> stops, Map<String, String> answers) {
        return Arrays.stream(Topic.values())
                .map(topic -> new InterviewFile.Asked(
                        topic,
                        answer(answers.get(topic.question())),
                        stops.stream().filter(stop -> topic.takes(stop.kind())).toList()))
                .toList();
    }

    private static @Nullable Answer answer(@Nullable String kept) {
        return kept == null ? null : Answer.valueOf(kept);
    }

    private static InterviewFile.Draft draft(@Nullable Long number, DiaryStop stop) {
        Map<String, String> values = new HashMap<>();
        values.put("kind", stop.kind().name());
        values.put("name", stop.name());
        values.put("commune", stop.unitCode());
        values.put("day", stop.day() == null ? "" : stop.day().toString());
        values.put("from", hour(stop.from()));
        values.put("to", hour(stop.to()));
        values.put("seat", stop.seat());
        values.put("present", stop.present());
        values.put("about", stop.about() == null ? "" : stop.about().toString());
        return new InterviewFile.Draft(number, values);
    }

    private static InterviewFile.Draft draft(@Nullable LocalDate day, @Nullable Topic topic) {
        Map<String, String> values = new HashMap<>();
        values.put("day", day == null ? "" : day.toString());
        values.put("kind", topic == null ? "" : topic.kind().name());
        return new InterviewFile.Draft(null, values);
    }

    private static String hour(@Nullable Instant at) {
        return at == null ? "" : VietnamTime.localOf(at).toLocalTime().toString();
    }

    private List<Setting> joinable(PersonCase known, @Nullable LocalDate day) {
        return settings.listOf(known.outbreak(), Integer.MAX_VALUE, 0).stream()
                .filter(one -> day == null || touches(one, day))
                .toList();
    }

    private static boolean touches(Setting one, LocalDate day) {
        Instant from = one.from();
        Instant to = one.to();
        return from == null
                || to == null
                || (!VietnamTime.dayOf(from).isAfter(day)
                        && !VietnamTime.dayOf(to).isBefore(day));
    }
}
