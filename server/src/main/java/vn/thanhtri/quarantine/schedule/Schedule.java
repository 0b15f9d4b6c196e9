package vn.thanhtri.quarantine.schedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Clause;

/**
 * When somebody is sampled, when it ends, what follows; each day with its clause.
 *
 * @param subject as policy knows them, e.g. {@code F1.full-dose}
 * @param days in the order of the days
 * @param none the basis on which nobody is kept at all; null where they are
 * @param negatives how many negative tests the text asks for besides days; 0 where it names none
 * @param suspended the order by which nobody is let go for now; null where there is none
 * @param commitment the text that asks the released to sign a commitment; null where none does
 * @param asked what an officer is asked
 * @param moved numbers that later documents changed for this person
 */
public record Schedule(
        String subject,
        List<Planned> days,
        @Nullable Clause none,
        int negatives,
        @Nullable Clause suspended,
        @Nullable Clause commitment,
        List<Asked> asked,
        List<Moved> moved) {
    public Schedule {
        days = List.copyOf(days);
        asked = List.copyOf(asked);
        moved = List.copyOf(moved);
    }

    /** Ended earlier by decision; what was planned beyond falls away. @param day null leaves it as it is */
    public Schedule until(@Nullable LocalDate day) {
        LocalDate end = end();
        if (day == null || end == null || !day.isBefore(end)) {
            return this;
        }
        long earlier = ChronoUnit.DAYS.between(day, end);
        List<Planned> left = days.stream()
                .filter(planned -> planned.what() != Planned.What.TEST
                        || planned.on() == null
                        || !planned.on().isAfter(day))
                .map(planned -> switch (planned.what()) {
                    case END, MONITOR_TEST, MONITOR_END ->
                        new Planned(
                                planned.what(),
                                planned.number(),
                                planned.on() == null ? null : planned.on().minusDays(earlier),
                                planned.value());
                    case TEST, CAP, LONGEST -> planned;
                })
                .toList();
        return new Schedule(subject, left, none, negatives, suspended, commitment, asked, moved);
    }

    public Optional<Planned> find(Planned.What what) {
        return all(what).findFirst();
    }

    public List<Planned> list(Planned.What what) {
        return all(what).toList();
    }

    private Stream<Planned> all(Planned.What what) {
        return days.stream().filter(day -> day.what() == what);
    }

    /** The last full day of the quarantine; null while nobody can say. */
    public @Nullable LocalDate end() {
        return dayOf(Planned.What.END);
    }

    public @Nullable LocalDate cap() {
        return dayOf(Planned.What.CAP);
    }

    private @Nullable LocalDate dayOf(Planned.What what) {
        return find(what).map(Planned::on).orElse(null);
    }

    /** Whether it lasts longer than the decision covers: without an extension the person would have to be let go. */
    public boolean needsExtension() {
        LocalDate end = end();
        LocalDate cap = cap();
        return end != null && cap != null && end.isAfter(cap);
    }

    /** Whether it lasts longer than any decision may. */
    public boolean exceedsLongest() {
        LocalDate end = end();
        LocalDate longest = dayOf(Planned.What.LONGEST);
        return end != null && longest != null && end.isAfter(longest);
    }

    /** Whether an officer is asked about this number. */
    public boolean asks(String key) {
        return asked.stream().anyMatch(each -> each.key().equals(key));
    }
}
