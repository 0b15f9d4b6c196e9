package vn.thanhtri.tracing.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.tracing.entry.ContactEntry.Meeting;
import vn.thanhtri.tracing.entry.ContactEntry.Who;
import vn.thanhtri.tracing.line.ReadLine;

/** The cells of a list as somebody left them: {@code name3}, {@code born3} … over what was read. */
record PastedCells(Map<String, String> typed) {
    static final String NEW = "new";
    static final String KEEP = "skip";
    static final String NOBODY = "none";

    String value(String field, int number, String read) {
        return typed.getOrDefault(field + number, read).strip();
    }

    /** Somebody known by number, new, kept open, or nobody; what was read decides where nothing was chosen. */
    String chosen(int number, ReadLine line, String otherwise) {
        String chosen = typed.getOrDefault("who" + number, otherwise);
        boolean named = !value("name", number, line.name()).isEmpty();
        return chosen.equals(NEW) && !named && !typed.containsKey("name" + number) ? KEEP : chosen;
    }

    static String proposal(ReadLine line) {
        return switch (line.kind()) {
            case PERSON -> NEW;
            case NOBODY -> NOBODY;
            case UNCLEAR -> KEEP;
        };
    }

    Who who(int number, ReadLine line, @Nullable Long known) {
        String own = value("unit", number, line.commune());
        return new Who(
                known,
                value("name", number, line.name()),
                value("born", number, line.born()),
                value("sex", number, line.sex()),
                value("citizenNumber", number, line.citizenNumber()),
                phones(value("phones", number, String.join(", ", line.phones()))),
                own.isEmpty() ? typed.getOrDefault("unitCode", "").strip() : own,
                own.isEmpty() ? "unitCode" : "unit" + number,
                value("hamlet", number, line.hamlet()),
                value("address", number, line.address()));
    }

    static List<String> phones(String written) {
        return Arrays.stream(written.split("[,;/]|\\s[-–]\\s"))
                .map(String::strip)
                .filter(phone -> !phone.isEmpty())
                .toList();
    }

    /** That of the list, on the day and at the seat that the line says. */
    Meeting meeting(int number, ReadLine line, Meeting all, Instant now) {
        String seat = value("seat", number, line.seat());
        String day =
                value("met", number, line.metOn() == null ? "" : line.metOn().toString());
        Meeting seated =
                new Meeting(all.setting(), all.personCase(), all.from(), all.to(), seat.isEmpty() ? all.place() : seat);
        return day.isEmpty() || all.setting() != null ? seated : seated.on(day(day, number), now);
    }

    private static LocalDate day(String typed, int number) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException unreadable) {
            throw Refusal.ofField("tracing.refusal.time", "met" + number, Map.of("given", typed))
                    .asException();
        }
    }

    /** The hours of the list on another day; where it has none, the whole day as far as it is over. */
    static Instant[] hoursOn(LocalDate day, @Nullable Instant from, @Nullable Instant to, Instant now) {
        Instant begin = from == null ? VietnamTime.at(day, LocalTime.MIN) : VietnamTime.at(day, timeOf(from));
        Instant end = to != null
                ? VietnamTime.at(day, timeOf(to))
                : from != null ? begin.plusSeconds(60) : VietnamTime.at(day, LocalTime.of(23, 59));
        return new Instant[] {begin, end.isAfter(now) && begin.isBefore(now) ? now : end};
    }

    private static LocalTime timeOf(Instant at) {
        return VietnamTime.localOf(at).toLocalTime();
    }
}
