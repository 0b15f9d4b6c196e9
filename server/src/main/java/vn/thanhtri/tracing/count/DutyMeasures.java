package vn.thanhtri.tracing.count;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.Measure;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.place.Units;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.tracing.count.MeasureStore.Counted;

/** Makes measures out of what is known of F1 and cases; capabilities above count the duties of their own rules. */
@Component
public class DutyMeasures {
    private static final int MOST_OUTBREAKS = 1_000;

    private final MeasureStore store;
    private final Outbreaks outbreaks;
    private final Units units;
    private final Clock clock;

    DutyMeasures(MeasureStore store, Outbreaks outbreaks, Units units, Clock clock) {
        this.store = store;
        this.outbreaks = outbreaks;
        this.units = units;
        this.clock = clock;
    }

    /** F1 of whom the duty of a rule is done. */
    public Measure done(String key, Set<String> categories, String rule) {
        return of(key, categories, Counted.duty(rule));
    }

    /** The same within 24 hours of being named. */
    public Measure doneWithin24h(String key, Set<String> categories, String rule) {
        return of(key, categories, Counted.dutyWithin24h(rule));
    }

    Measure of(String key, Set<String> categories, Counted what) {
        return new OfTracing(key, categories, what, this);
    }

    private record OfTracing(String key, Set<String> categories, Counted what, DutyMeasures counting)
            implements Measure {
        @Override
        public Narrowing narrowing() {
            return Narrowing.OUTBREAK;
        }

        @Override
        public List<Choice> listChoices() {
            return counting.outbreaks.list(MOST_OUTBREAKS).stream()
                    .map(outbreak -> new Choice(outbreak.id(), outbreak.name()))
                    .toList();
        }

        @Override
        public Tally count(Scope scope, Instant now) {
            return counting.store.count(what, scope, now);
        }

        @Override
        public List<Item> list(Scope scope, Side side, Instant now, int limit) {
            LocalDate today = VietnamTime.dayOf(counting.clock.instant());
            return counting.store.list(what, scope, side, now, limit).stream()
                    .map(row -> item(row, side, counting.units.nameOf(row.area(), today)))
                    .toList();
        }

        private Item item(MeasureStore.Row row, Side side, String commune) {
            String label = Person.label(row.name(), row.born());
            return new Item(
                    row.code().isEmpty() ? label : row.code() + " " + label,
                    row.hamlet().isEmpty() ? commune : row.hamlet() + ", " + commune,
                    (what.cases() ? "/cases/" : "/contacts/") + row.id(),
                    side == Side.COUNTED ? row.doneAt() : row.since());
        }
    }
}
