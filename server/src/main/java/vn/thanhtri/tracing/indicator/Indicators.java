package vn.thanhtri.tracing.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.list.Slice;
import vn.thanhtri.obligation.Measure;
import vn.thanhtri.obligation.Measure.Item;
import vn.thanhtri.obligation.Measure.Scope;
import vn.thanhtri.obligation.Measure.Side;
import vn.thanhtri.obligation.Measure.Tally;
import vn.thanhtri.place.Units;

/**
 * Reads the indicators of a place or an outbreak as of a moment: by what is recorded today of what had happened until then, within
 * what the actor may see.
 */
@Service
class Indicators {
    /** A list is computed as a whole; nobody reads on. */
    private static final int MOST = Slice.MOST_COUNTED + 1;

    private final Map<String, Measure> measures;
    private final CommunityCaseStore community;
    private final Units units;

    Indicators(List<Measure> measures, CommunityCaseStore community, Units units) {
        this.measures = measures.stream().collect(Collectors.toMap(Measure::key, Function.identity()));
        this.community = community;
        this.units = units;
    }

    @Transactional(readOnly = true)
    List<Reading> list(Scope scope, Instant now) {
        return Arrays.stream(Indicator.values())
                .map(indicator -> read(indicator, scope, now))
                .toList();
    }

    private Reading read(Indicator indicator, Scope scope, Instant now) {
        return switch (indicator.kind()) {
            case DAYS -> days(indicator, community.last(scope, now), VietnamTime.dayOf(now));
            case RATIO -> {
                Tally cases = measure(indicator).count(scope, now);
                yield new Reading(
                        indicator,
                        community.contactsOfCases(scope, now),
                        cases.of(),
                        cases.missing(),
                        cases.pending(),
                        null);
            }
            case SHARE -> {
                Tally tally = measure(indicator).count(scope, now);
                boolean counted = indicator.side() == Side.COUNTED;
                yield new Reading(
                        indicator,
                        counted ? tally.counted() : tally.missing(),
                        tally.of(),
                        counted ? tally.missing() : tally.counted(),
                        tally.pending(),
                        null);
            }
        };
    }

    /** By onset, cases whose onset nobody knows are not counted: they stand apart. */
    private static Reading days(Indicator indicator, CommunityCaseStore.Last last, LocalDate today) {
        boolean byOnset = indicator == Indicator.DAYS_BY_ONSET;
        LocalDate from = byOnset ? last.onset() : last.announced();
        return new Reading(
                indicator,
                from == null ? 0 : ChronoUnit.DAYS.between(from, today),
                byOnset ? last.withOnset() : last.cases(),
                0,
                byOnset ? last.cases() - last.withOnset() : 0,
                from);
    }

    /** Who or what is behind a number. */
    @Transactional(readOnly = true)
    List<Item> list(Indicator indicator, Side side, Scope scope, Instant now) {
        if (indicator.kind() != Indicator.Kind.DAYS) {
            return measure(indicator).list(scope, side, now, MOST);
        }
        Boolean withOnset = indicator == Indicator.DAYS_BY_ONSET ? side == Side.COUNTED : null;
        return side == Side.MISSING || (withOnset == null && side == Side.PENDING)
                ? List.of()
                : community.list(scope, withOnset, now, MOST).stream()
                        .map(line -> new Item(
                                line.label(),
                                units.nameOf(line.area(), VietnamTime.dayOf(now)),
                                "/cases/" + line.id(),
                                withOnset != null && withOnset && line.onset() != null
                                        ? VietnamTime.at(line.onset().atStartOfDay())
                                        : line.confirmed()))
                        .toList();
    }

    private Measure measure(Indicator indicator) {
        return Objects.requireNonNull(measures.get(indicator.measure()), indicator.measure());
    }
}
