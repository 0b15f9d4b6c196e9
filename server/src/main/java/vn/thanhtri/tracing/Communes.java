package vn.thanhtri.tracing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Folding;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.place.Unit;
import vn.thanhtri.place.UnitMatch;
import vn.thanhtri.place.Units;

/** The place that is meant by a code or by words; one that fits several is asked, never chosen. */
@Component
public class Communes {
    private static final int MOST = 50;
    private static final int SHOWN = 4;

    private final Units units;
    private final Clock clock;

    Communes(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** Empty when the words fit none or several. */
    public Optional<Unit> find(String told) {
        List<Unit> meant = listMeant(told.strip());
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    /** @throws RefusedException naming the field: unknown, several, or outside of what the actor answers for */
    public Unit get(String told, String field) {
        return only(listMeant(told.strip()), told, field);
    }

    /** A place in the actor's area, of any level: the unit as it was at that time. Namesakes elsewhere are not meant. */
    public Unit getAny(String told, String field, Instant at) {
        String own = Acting.current().area();
        List<Unit> meant = units.listMeant(told.strip(), VietnamTime.dayOf(at));
        List<Unit> here =
                meant.stream().filter(unit -> unit.area().startsWith(own)).toList();
        return only(here.isEmpty() ? meant : here, told, field);
    }

    private Unit only(List<Unit> meant, String told, String field) {
        Refuse.when(told.isBlank(), "unit-missing", field);
        if (meant.isEmpty()) {
            throw refusal("unit-unknown", field, Map.of("code", told.strip()));
        }
        if (meant.size() > 1) {
            throw refusal(
                    "unit-several",
                    field,
                    Map.of(
                            "given",
                            told.strip(),
                            "meant",
                            meant.stream()
                                    .limit(SHOWN)
                                    .map(unit -> unit.code() + " " + units.fullName(unit))
                                    .collect(Collectors.joining("; "))));
        }
        Unit unit = meant.getFirst();
        if (!unit.area().startsWith(Acting.current().area())) {
            throw Refusal.ofField("people.refusal.outside-area", field, Map.of("place", units.fullName(unit)))
                    .asException();
        }
        return unit;
    }

    /** A commune or province of another part of the country, when exactly one is meant. */
    public Optional<Unit> findElsewhere(String told) {
        String own = Acting.current().area();
        String province = own.isEmpty() ? "" : own.substring(0, own.indexOf('.') + 1);
        List<Unit> meant = listMeant(told.strip());
        List<Unit> named = meant.isEmpty() ? listProvinces(told) : meant;
        return named.size() == 1 && !named.getFirst().area().startsWith(province)
                ? Optional.of(named.getFirst())
                : Optional.empty();
    }

    private List<Unit> listProvinces(String told) {
        String name = Folding.fold(told).replaceFirst("^(tinh|thanh pho|tp) ", "");
        return units.search(told, VietnamTime.dayOf(clock.instant()), MOST).stream()
                .map(UnitMatch::unit)
                .filter(unit -> unit.level().equals("province"))
                .filter(unit -> Folding.fold(unit.bareName()).equals(name))
                .toList();
    }

    private List<Unit> listMeant(String told) {
        return units.listMeant(told, VietnamTime.dayOf(clock.instant())).stream()
                .filter(unit -> unit.level().equals("commune"))
                .toList();
    }

    private static RefusedException refusal(String code, String field, Map<String, String> values) {
        return Refusal.ofField("tracing.refusal." + code, field, values).asException();
    }
}
