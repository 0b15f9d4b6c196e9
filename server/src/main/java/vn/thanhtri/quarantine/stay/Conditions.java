package vn.thanhtri.quarantine.stay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.quarantine.schedule.Planned;
import vn.thanhtri.quarantine.schedule.QuarantineForm;
import vn.thanhtri.quarantine.schedule.Schedule;
import vn.thanhtri.testing.SampleDeed;
import vn.thanhtri.tracing.contact.Deed;
import vn.thanhtri.tracing.contact.DeedKind;
import vn.thanhtri.web.Formats;

/**
 * Nobody goes before the days are over, each sample of the schedule is taken, every result is there and negative, nothing suspends
 * releases, and the commune of their home takes them (597/CĐ-BCĐ, 600/CĐ-BCĐ).
 */
final class Conditions {
    private static final Clause HANDOVER = Clause.of("597/CĐ-BCĐ", "");

    private final Stay stay;
    private final Schedule schedule;
    private final List<Deed> done;
    private final LocalDate today;

    private Conditions(Stay stay, Schedule schedule, List<Deed> done, LocalDate today) {
        this.stay = stay;
        this.schedule = schedule;
        this.done = done;
        this.today = today;
    }

    /** @param done deeds since the stay began, in order of time */
    static List<Condition> of(Stay stay, Schedule schedule, List<Deed> done, LocalDate today) {
        return new Conditions(stay, schedule, done, today).all();
    }

    private List<Condition> all() {
        List<Condition> all = new ArrayList<>();
        all.add(condition(
                Condition.What.NOT_SUSPENDED, schedule.suspended() == null, "suspended", schedule.suspended()));
        all.add(condition(Condition.What.DECIDED, stay.has(StepKind.DECIDED), "undecided", null));
        all.add(days());
        all.add(samples());
        all.add(results());
        if (schedule.negatives() > 0) {
            long negative = count(SampleDeed.NEGATIVE);
            all.add(condition(
                    Condition.What.NEGATIVES,
                    negative >= schedule.negatives(),
                    "negatives",
                    null,
                    String.valueOf(negative),
                    String.valueOf(schedule.negatives())));
        }
        if (stay.isAway()) {
            all.add(condition(Condition.What.NOT_AWAY, false, "away", null));
        }
        if (stay.form() != QuarantineForm.HOME) {
            Boolean accepted = stay.accepted();
            all.add(condition(
                    Condition.What.RETURN,
                    Boolean.TRUE.equals(accepted),
                    accepted != null ? "declined" : stay.has(StepKind.RETURN_ASKED) ? "asked" : "not-asked",
                    HANDOVER));
            if (schedule.commitment() != null) {
                all.add(condition(
                        Condition.What.COMMITMENT, stay.has(StepKind.COMMITTED), "not-signed", schedule.commitment()));
            }
        }
        return all;
    }

    private Condition days() {
        if (schedule.none() != null) {
            return Condition.met(Condition.What.DAYS);
        }
        Optional<Planned> planned = schedule.find(Planned.What.END);
        LocalDate end = schedule.end();
        if (planned.isEmpty()) {
            return new Condition(Condition.What.DAYS, false, true, "stay.missing.no-number", List.of(), null);
        }
        Clause clause = planned.get().value().clause();
        return end == null
                ? condition(Condition.What.DAYS, false, "exposed", clause)
                : condition(Condition.What.DAYS, today.isAfter(end), "until", clause, Formats.day(end));
    }

    private Condition samples() {
        if (schedule.asks(stay.form().testsKey())) {
            return new Condition(Condition.What.SAMPLES, false, true, "stay.missing.no-days", List.of(), null);
        }
        List<LocalDate> missing = missingDays();
        return condition(
                Condition.What.SAMPLES,
                missing.isEmpty(),
                "samples",
                schedule.find(Planned.What.TEST)
                        .map(day -> day.value().clause())
                        .orElse(null),
                missing.stream()
                        .map(Formats::shortDay)
                        .reduce((a, b) -> a + ", " + b)
                        .orElse(""));
    }

    /** Days of the schedule without a sample until the next one; those that had passed at the detection count as one. */
    private List<LocalDate> missingDays() {
        LocalDate detected = VietnamTime.dayOf(stay.detectedAt());
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Planned test : schedule.list(Planned.What.TEST)) {
            LocalDate on = test.on();
            if (on != null) {
                days.add(on.isAfter(detected) ? on : detected);
            }
        }
        return days.stream().filter(day -> !isSampled(day, days.higher(day))).toList();
    }

    private boolean isSampled(LocalDate from, @Nullable LocalDate before) {
        return done.stream()
                .filter(deed -> deed.kind() == SampleDeed.SAMPLED)
                .map(deed -> VietnamTime.dayOf(deed.at()))
                .anyMatch(day -> !day.isBefore(from) && (before == null || day.isBefore(before)));
    }

    private Condition results() {
        long samples = count(SampleDeed.SAMPLED);
        List<Deed> results = done.stream()
                .filter(deed -> is(deed, SampleDeed.NEGATIVE) || is(deed, SampleDeed.POSITIVE))
                .toList();
        boolean positive = results.stream().anyMatch(deed -> is(deed, SampleDeed.POSITIVE));
        Instant last = done.stream()
                .filter(deed -> is(deed, SampleDeed.SAMPLED))
                .map(Deed::at)
                .reduce((a, b) -> b)
                .orElse(Instant.MIN);
        boolean read = results.size() >= samples
                && (samples == 0 || results.stream().anyMatch(deed -> !deed.at().isBefore(last)));
        return positive
                ? condition(Condition.What.RESULTS, false, "positive", null)
                : condition(
                        Condition.What.RESULTS,
                        read,
                        "results",
                        null,
                        String.valueOf(results.size()),
                        String.valueOf(samples));
    }

    private long count(DeedKind kind) {
        return done.stream().filter(deed -> is(deed, kind)).count();
    }

    private static boolean is(Deed deed, DeedKind kind) {
        return deed.kind() == kind;
    }

    private static Condition condition(
            Condition.What what, boolean met, String missing, @Nullable Clause clause, String... numbers) {
        return new Condition(what, met, false, met ? "" : "stay.missing." + missing, List.of(numbers), clause);
    }
}
