package vn.thanhtri.tracing.count;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.Measure;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.place.Units;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.tracing.count.MeasureStore.Counted;

/** What can be counted of tracing, in one list. */
@Configuration(proxyBeanMethods = false)
class TracingMeasures {
    private static final int MOST_OUTBREAKS = 100;

    @Bean
    Counting counting(MeasureStore store, Outbreaks outbreaks, Units units, Clock clock) {
        return new Counting(store, outbreaks, units, clock);
    }

    @Bean
    Measure contactsReached(Counting counting) {
        return counting.of("contact.reached", Set.of("tracing", "detection"), Counted.duty("contact.locate"));
    }

    @Bean
    Measure contactsReachedWithin24h(Counting counting) {
        return counting.of("contact.reached-24h", Set.of("tracing"), Counted.dutyWithin24h("contact.locate"));
    }

    @Bean
    Measure contactsSampled(Counting counting) {
        return counting.of("contact.sampled", Set.of("testing", "tracing"), Counted.duty("contact.sample-first"));
    }

    @Bean
    Measure contactsDecided(Counting counting) {
        return counting.of("contact.quarantine-decided", Set.of("quarantine"), Counted.duty("contact.decide"));
    }

    @Bean
    Measure contactsDecidedWithin24h(Counting counting) {
        return counting.of(
                "contact.quarantine-decided-24h", Set.of("quarantine"), Counted.dutyWithin24h("contact.decide"));
    }

    @Bean
    Measure contactsWithAddress(Counting counting) {
        return counting.of("contact.with-address", Set.of("tracing", "screening"), Counted.known("without_address"));
    }

    @Bean
    Measure contactsWithPhone(Counting counting) {
        return counting.of("contact.with-phone", Set.of("tracing", "screening"), Counted.known("without_phone"));
    }

    @Bean
    Measure casesInterviewedWithin24h(Counting counting) {
        return counting.of("case.interviewed-24h", Set.of("tracing"), Counted.interviewedWithin24h());
    }

    @Bean
    Measure casesWithCompleteFile(Counting counting) {
        return counting.of("case.complete-file", Set.of("tracing", "detection"), Counted.completeFile());
    }

    /** Makes measures out of what the store counts. */
    record Counting(MeasureStore store, Outbreaks outbreaks, Units units, Clock clock) {
        Measure of(String key, Set<String> categories, Counted what) {
            return new OfTracing(key, categories, what, this);
        }
    }

    private record OfTracing(String key, Set<String> categories, Counted what, Counting counting) implements Measure {
        @Override
        public Narrowing narrowing() {
            return Narrowing.OUTBREAK;
        }

        @Override
        public List<Choice> listChoices() {
            return counting.outbreaks().list(MOST_OUTBREAKS).stream()
                    .map(outbreak -> new Choice(outbreak.id(), outbreak.name()))
                    .toList();
        }

        @Override
        public Tally count(Scope scope, Instant now) {
            return counting.store().count(what, scope, now);
        }

        @Override
        public List<Item> list(Scope scope, Side side, Instant now, int limit) {
            LocalDate today = VietnamTime.dayOf(counting.clock().instant());
            return counting.store().list(what, scope, side, now, limit).stream()
                    .map(row -> item(row, side, counting.units().nameOf(row.area(), today)))
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
