package vn.thanhtri.tracing.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Folding;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.place.Unit;
import vn.thanhtri.place.Units;
import vn.thanhtri.place.hamlet.Hamlets;
import vn.thanhtri.tracing.cases.Outbreak;
import vn.thanhtri.tracing.line.Known;

/** Names of places around an outbreak, so that a line with nothing but a place is about nobody. */
@Component
class KnownPlaces {
    private static final int PROVINCE_LENGTH = 3;

    private final Units units;
    private final Hamlets hamlets;
    private final Clock clock;

    KnownPlaces(Units units, Hamlets hamlets, Clock clock) {
        this.units = units;
        this.hamlets = hamlets;
        this.clock = clock;
    }

    Known around(Outbreak outbreak) {
        LocalDate today = VietnamTime.dayOf(clock.instant());
        Set<String> names = new HashSet<>();
        Set<String> near = new HashSet<>();
        units.listBelow("", "province", today).forEach(unit -> names.add(Folding.fold(unit.bareName())));
        String province = outbreak.area()
                .substring(0, Math.min(PROVINCE_LENGTH, outbreak.area().length()));
        for (String level : new String[] {"district", "commune"}) {
            for (Unit unit : units.listBelow(province, level, today)) {
                names.add(Folding.fold(unit.bareName()));
            }
        }
        hamlets.listOf(outbreak.unitCode(), today).forEach(hamlet -> near.add(Folding.fold(hamlet.name())));
        return new Known(today, near, names);
    }
}
