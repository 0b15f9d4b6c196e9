package vn.thanhtri.tracing.source;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.policy.PolicyValue;
import vn.thanhtri.policy.book.PolicyBooks;
import vn.thanhtri.tracing.When;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.tracing.cases.Source;
import vn.thanhtri.tracing.definition.DiseaseStore;
import vn.thanhtri.tracing.meeting.ExposureQuery;
import vn.thanhtri.tracing.meeting.ExposureQuery.Exposure;
import vn.thanhtri.tracing.rate.SerialInterval;

/**
 * All cases from which one may have it: those that were told, and those it met while they were infectious. The share of each is that of
 * Wallinga and Teunis 2004 (American Journal of Epidemiology 160:509), the serial interval at the days between the onsets, times the
 * hours they were together: an infectious hour counts like another. What nobody knows counts like the middle of what is known.
 */
@Service
public class PossibleSources {
    /** Whom somebody only told of counts like an hour together; a glimpse like five minutes; a household like a day. Assumed. */
    private static final Duration TOLD = Duration.ofHours(1);

    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(24);

    /** An interval that no distribution allows is unlikely, not impossible: onsets are told. Assumed. */
    private static final double LEAST = 0.002;

    private static final int LONGEST_SERIAL_DAYS = 30;

    private final Sources sources;
    private final Cases cases;
    private final ExposureQuery exposures;
    private final DiseaseStore diseases;
    private final PolicyBooks policy;
    private final Clock clock;

    PossibleSources(
            Sources sources,
            Cases cases,
            ExposureQuery exposures,
            DiseaseStore diseases,
            PolicyBooks policy,
            Clock clock) {
        this.sources = sources;
        this.cases = cases;
        this.exposures = exposures;
        this.diseases = diseases;
        this.policy = policy;
        this.clock = clock;
    }

    /** The likeliest first, then what no case is behind. */
    @Transactional(readOnly = true)
    public List<PossibleSource> of(long personCase) {
        PersonCase known = cases.get(personCase);
        Map<Long, List<Exposure>> met = met(known);
        List<PossibleSource> all = new ArrayList<>();
        for (KnownSource told : sources.listOf(List.of(personCase))) {
            Long source = told.known().sourceCase();
            List<Exposure> meetings = source == null ? List.of() : take(met, source);
            all.add(possible(known, source, told, meetings));
        }
        met.forEach((source, meetings) -> all.add(possible(known, source, null, meetings)));
        if (known.known().source() instanceof Source.OfCase chosen
                && all.stream().noneMatch(PossibleSource::chosen)) {
            all.add(possible(known, chosen.personCase(), null, List.of()));
        }
        return shared(all, interval(known));
    }

    private static List<Exposure> take(Map<Long, List<Exposure>> met, long source) {
        List<Exposure> meetings = met.remove(source);
        return meetings == null ? List.of() : meetings;
    }

    /** Meetings that began before the case fell ill, by whom it met. */
    private Map<Long, List<Exposure>> met(PersonCase known) {
        Instant ill = illAt(known);
        Map<Long, List<Exposure>> met = new LinkedHashMap<>();
        for (Exposure one : exposures.list(known.person(), ill)) {
            if (one.personCase() != known.id()) {
                met.computeIfAbsent(one.personCase(), any -> new ArrayList<>()).add(one);
            }
        }
        return met;
    }

    /** The end of the day before which it was infected at the latest. */
    private Instant illAt(PersonCase known) {
        LocalDate onset = known.known().onsetOn();
        When sampled = known.known().sampled();
        When positive = known.known().positive();
        LocalDate first =
                onset != null ? onset : sampled != null ? sampled.on() : positive != null ? positive.on() : null;
        return first == null ? clock.instant() : VietnamTime.at(first.plusDays(1), LocalTime.MIN);
    }

    private PossibleSource possible(
            PersonCase known, @Nullable Long source, @Nullable KnownSource told, List<Exposure> meetings) {
        Optional<PersonCase> other = source == null ? Optional.empty() : cases.find(source);
        boolean chosen =
                known.known().source() instanceof Source.OfCase of && source != null && of.personCase() == source;
        return new PossibleSource(
                source,
                other.map(PersonCase::code).orElse(told == null ? "" : told.code()),
                told == null ? null : told.id(),
                told == null ? "" : told.known().told(),
                told == null ? "" : told.known().evidence(),
                meetings,
                together(meetings, illAt(known)),
                other.map(each -> interval(each, known)).orElse(null),
                null,
                chosen);
    }

    private static @Nullable Integer interval(PersonCase source, PersonCase of) {
        LocalDate from = source.known().onsetOn();
        LocalDate to = of.known().onsetOn();
        return from == null || to == null ? null : Integer.valueOf((int) ChronoUnit.DAYS.between(from, to));
    }

    private static Duration together(List<Exposure> meetings, Instant until) {
        Duration together = Duration.ZERO;
        for (Exposure one : meetings) {
            Instant from = one.from() == null ? one.infectiousFrom() : one.from();
            Instant to = one.to() == null || one.to().isAfter(until) ? until : one.to();
            if (to.isAfter(from)) {
                together = together.plus(Duration.between(from, to));
            }
        }
        return together;
    }

    /** The serial interval in force when it fell ill; null where the book has none for the disease. */
    private @Nullable SerialInterval interval(PersonCase known) {
        String subject = diseases.ofOutbreak(known.outbreak()).subject();
        PolicyBook book = policy.current();
        Optional<PolicyValue> mean = book.find("epidemic.serial-interval.mean", known.area(), subject, illAt(known));
        Optional<PolicyValue> sd = book.find("epidemic.serial-interval.sd", known.area(), subject, illAt(known));
        return mean.isEmpty() || sd.isEmpty()
                ? null
                : SerialInterval.gamma(days(mean.get()), days(sd.get()), LONGEST_SERIAL_DAYS);
    }

    private static double days(PolicyValue value) {
        return value.duration().toMinutes() / 1440.0;
    }

    private static List<PossibleSource> shared(List<PossibleSource> all, @Nullable SerialInterval serial) {
        double middle = all.stream()
                .filter(one -> one.personCase() != null && one.interval() != null)
                .mapToDouble(one -> density(one.interval(), serial, 1))
                .average()
                .orElse(1);
        Map<PossibleSource, Double> weights = new LinkedHashMap<>();
        for (PossibleSource one : all) {
            if (one.personCase() != null) {
                weights.put(one, density(one.interval(), serial, middle) * hours(one));
            }
        }
        double whole = weights.values().stream().mapToDouble(each -> each).sum();
        return all.stream()
                .map(one -> one.with(weights.containsKey(one) && whole > 0 ? weights.get(one) / whole : null))
                .sorted(Comparator.comparingDouble((PossibleSource one) -> one.share() == null ? 1 : -one.share()))
                .toList();
    }

    private static double density(@Nullable Integer days, @Nullable SerialInterval serial, double unknown) {
        return serial == null || days == null ? unknown : Math.max(LEAST, serial.share(days));
    }

    private static double hours(PossibleSource one) {
        Duration together = one.met().isEmpty() ? TOLD : one.hours();
        Duration counted =
                together.compareTo(SHORTEST) < 0 ? SHORTEST : together.compareTo(LONGEST) > 0 ? LONGEST : together;
        return counted.toMinutes() / 60.0;
    }
}
