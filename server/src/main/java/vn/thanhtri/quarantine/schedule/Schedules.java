package vn.thanhtri.quarantine.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.policy.PolicySnapshot;
import vn.thanhtri.policy.PolicyValue;

/**
 * The schedule of one person: a pure function of what is known of them and of the numbers of policy. Day 0 is the day of the
 * anchor; a decision covers so many days from the day it took effect; who is released is monitored from that day. What no text
 * settles is asked and stands on no day.
 */
public final class Schedules {
    private static final String MONITOR_DAYS = "quarantine.monitor.days";
    private static final String MONITOR_TESTS = "quarantine.monitor.test.days";

    private final Circumstances person;
    private final InForce numbers;
    private final List<Planned> days = new ArrayList<>();
    private final String subject;

    private Schedules(Circumstances person, InForce numbers) {
        this.person = person;
        this.numbers = numbers;
        this.subject = ProtectedBy.subject(person, numbers);
    }

    /** @param now up to when later documents are considered */
    public static Schedule of(Circumstances person, PolicySnapshot book, Transitions transitions, Instant now) {
        InForce numbers = new InForce(book, person.area(), person.intake(), now, transitions);
        return new Schedules(person, numbers).plan(book, now);
    }

    private Schedule plan(PolicySnapshot book, Instant now) {
        Optional<PolicyValue> monitor = numbers.findOrAsk(MONITOR_DAYS, subject, false);
        Clause none = null;
        Optional<PolicyValue> length = numbers.find(person.form().daysKey(), subject);
        if (length.isPresent() && length.get().number() == 0) {
            none = length.get().clause();
        } else if (length.isEmpty() && monitor.filter(Schedules::beginsAtOnce).isPresent()) {
            // the text only asks to watch: nobody is kept
            none = monitor.get().clause();
        } else if (length.isEmpty()) {
            numbers.findOrAsk(person.form().daysKey(), subject, true);
        } else {
            keep(length.get());
        }
        LocalDate end = none != null
                ? null
                : days.stream()
                        .filter(day -> day.what() == Planned.What.END)
                        .findFirst()
                        .map(Planned::on)
                        .orElse(null);
        monitor(monitor, end);
        days.sort(Comparator.comparing((Planned day) -> day.on() == null ? LocalDate.MAX : day.on())
                .thenComparing(Planned::what));
        return new Schedule(
                subject,
                days,
                none,
                numbers.find("quarantine.negative.count", subject)
                        .map(PolicyValue::number)
                        .orElse(0),
                yes(book, "quarantine.release.suspended", now),
                yes(book, "quarantine.monitor.commitment", now),
                numbers.asked(),
                numbers.moved());
    }

    private void keep(PolicyValue length) {
        add(Planned.What.END, length, length.number(), anchorOf(length));
        numbers.findOrAsk(person.form().testsKey(), subject, false)
                .ifPresent(
                        tests -> tests.numbers().forEach(day -> add(Planned.What.TEST, tests, day, anchorOf(tests))));
        cap();
    }

    private void cap() {
        Instant decided = person.decided();
        if (decided == null) {
            return;
        }
        LocalDate from = VietnamTime.dayOf(decided);
        Optional<PolicyValue> longest = inForceAt("isolation.days", decided);
        Optional<PolicyValue> more = inForceAt("isolation.extension.days", decided);
        longest.ifPresent(value -> {
            add(Planned.What.CAP, value, value.number() + person.extendedDays(), from);
            more.ifPresent(
                    extension -> add(Planned.What.LONGEST, extension, value.number() + extension.number(), from));
        });
        if (longest.isEmpty()) {
            numbers.findOrAsk("isolation.days", "", false);
        }
    }

    /** Of the law on decisions: as it is on the day of the decision, whatever was in force at the intake. */
    private Optional<PolicyValue> inForceAt(String key, Instant at) {
        return Optional.ofNullable(numbers.entry(key, "", at)).map(entry -> entry.value());
    }

    private void monitor(Optional<PolicyValue> length, @Nullable LocalDate end) {
        length.filter(value -> value.number() > 0)
                .ifPresent(value -> add(Planned.What.MONITOR_END, value, value.number(), monitorFrom(value, end)));
        numbers.findOrAsk(MONITOR_TESTS, subject, false)
                .ifPresent(tests -> tests.numbers()
                        .forEach(day -> add(Planned.What.MONITOR_TEST, tests, day, monitorFrom(tests, end))));
    }

    private @Nullable LocalDate monitorFrom(PolicyValue value, @Nullable LocalDate end) {
        if (beginsAtOnce(value)) {
            return person.anchor();
        }
        LocalDate released = person.releasedOn();
        return released != null ? released : end == null ? null : end.plusDays(1);
    }

    private static boolean beginsAtOnce(PolicyValue value) {
        return !value.anchor().equals("release");
    }

    /** Day 0 of a number; of one that counts the first day at home as day 1, the day before it. */
    private @Nullable LocalDate anchorOf(PolicyValue value) {
        if (!value.anchor().equals("home-start")) {
            return person.anchor();
        }
        Instant decided = person.decided();
        return VietnamTime.dayOf(decided == null ? person.intake() : decided).minusDays(1);
    }

    private void add(Planned.What what, PolicyValue value, int number, @Nullable LocalDate from) {
        days.add(new Planned(what, number, from == null ? null : from.plusDays(number), value));
    }

    private @Nullable Clause yes(PolicySnapshot book, String key, Instant now) {
        return book.find(key, person.area(), subject, now)
                .filter(value -> value.value().equals("yes"))
                .map(PolicyValue::clause)
                .orElse(null);
    }
}
