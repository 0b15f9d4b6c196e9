package vn.thanhtri.tracing.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.Measure;
import vn.thanhtri.place.Units;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.tracing.contact.ContactEnds;

/**
 * Communes without a community case for as many days as an F1 is quarantined by the schedule in force, of those that ever had
 * one: what an order "no new community case" is bound to. Where no number is in force a commune is in no fraction.
 */
@Component
class QuietCommunes implements Measure {
    static final String KEY = "commune.quiet";
    private static final int MOST_OUTBREAKS = 1_000;

    private final CommunityCaseStore cases;
    private final ContactEnds ends;
    private final Outbreaks outbreaks;
    private final Units units;

    QuietCommunes(CommunityCaseStore cases, ContactEnds ends, Outbreaks outbreaks, Units units) {
        this.cases = cases;
        this.ends = ends;
        this.outbreaks = outbreaks;
        this.units = units;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<String> categories() {
        return Set.of("tracing", "zoning", "detection", "general");
    }

    @Override
    public Narrowing narrowing() {
        return Narrowing.OUTBREAK;
    }

    @Override
    public List<Choice> listChoices() {
        return outbreaks.list(MOST_OUTBREAKS).stream()
                .map(outbreak -> new Choice(outbreak.id(), outbreak.name()))
                .toList();
    }

    @Override
    public Tally count(Scope scope, Instant now) {
        List<Side> sides = cases.communes(scope, now).stream()
                .map(commune -> sideOf(commune, now))
                .toList();
        return new Tally(count(sides, Side.COUNTED), count(sides, Side.MISSING), count(sides, Side.PENDING));
    }

    private static long count(List<Side> sides, Side wanted) {
        return sides.stream().filter(side -> side == wanted).count();
    }

    @Override
    public List<Item> list(Scope scope, Side side, Instant now, int limit) {
        LocalDate today = VietnamTime.dayOf(now);
        return cases.communes(scope, now).stream()
                .filter(commune -> sideOf(commune, now) == side)
                .limit(limit)
                .map(commune -> new Item(units.nameOf(commune.area(), today), "", "", commune.last()))
                .toList();
    }

    private Side sideOf(CommunityCaseStore.Commune commune, Instant now) {
        long quiet = ChronoUnit.DAYS.between(commune.day(), VietnamTime.dayOf(now));
        return ends.findDays(1, commune.area(), now)
                .map(days -> quiet >= days.duration().toDays() ? Side.COUNTED : Side.MISSING)
                .orElse(Side.PENDING);
    }
}
