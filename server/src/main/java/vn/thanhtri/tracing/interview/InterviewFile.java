package vn.thanhtri.tracing.interview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.tracing.meeting.Setting;
import vn.thanhtri.web.View;

/**
 * The page of an interview.
 *
 * @param state NONE, OPEN, PUT_OFF or FINISHED, by the newest fact
 * @param note with which it was put off or finished
 * @param days from the first that can matter to the last, each with what is known
 * @param lookBack how many days before the onset, 0 when no text in force says
 * @param basis the paragraph
 * @param chosen the day that is being asked about; null for none
 * @param draft what is typed or being completed
 * @param joinable settings of the outbreak on that day, or without hours
 */
public record InterviewFile(
        PersonCase known,
        String person,
        String state,
        String note,
        List<Sat> sittings,
        List<Asked> topics,
        List<DiaryDay> days,
        int lookBack,
        String basis,
        @Nullable DiaryDay chosen,
        List<DiaryStop> stops,
        Draft draft,
        List<Setting> joinable) {

    /** A topic with what was said to it. */
    public record Asked(Topic topic, @Nullable Answer answer, List<DiaryStop> stops) {
        /** Key of the words for how far it is. */
        public String state() {
            return !stops.isEmpty()
                    ? "interview.said.stops"
                    : answer == null ? "interview.said.open" : "interview.said." + answer;
        }

        public boolean isOpen() {
            return stops.isEmpty() && (answer == null || answer == Answer.UNKNOWN);
        }
    }

    /** Who asked, from when until when. */
    public record Sat(String by, java.time.Instant from, java.time.Instant to) {}

    /** Values of the form of a place, by field; {@code stop} is the number of the one being completed. */
    public record Draft(@Nullable Long stop, Map<String, String> values) {
        public String value(String field) {
            return values.getOrDefault(field, "");
        }
    }

    public long asked() {
        return days.stream().filter(DiaryDay::isKnown).count();
    }

    public long open() {
        return stops.stream().filter(DiaryStop::isOpen).count()
                + topics.stream().filter(Asked::isOpen).count()
                + days.size()
                - asked();
    }

    public List<DiaryStop> openStops() {
        return stops.stream().filter(DiaryStop::isOpen).toList();
    }

    public boolean isChosen(LocalDate day) {
        return chosen != null && chosen.day().equals(day);
    }

    /** The day after the chosen one that nobody has asked about; null when there is none. */
    public @Nullable LocalDate next() {
        return days.stream()
                .filter(day -> !day.isKnown() && !isChosen(day.day()))
                .map(DiaryDay::day)
                .findFirst()
                .orElse(null);
    }

    /** "Thứ Năm 29/7 anh, chị đi những đâu?" */
    public String question(View view) {
        return chosen == null
                ? ""
                : view.t(
                        "interview.day.ask",
                        view.t("interview.weekday." + chosen.day().getDayOfWeek()),
                        view.shortDay(chosen.day()));
    }
}
