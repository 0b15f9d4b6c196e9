package vn.thanhtri.policy.page;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.place.UnitMatch;
import vn.thanhtri.place.Units;
import vn.thanhtri.policy.PolicyEntry;

/** The place somebody asks about: a code, a path, a name without diacritics, or their own area. */
@Component
class PolicyPlaces {
    private final Units units;

    PolicyPlaces(Units units) {
        this.units = units;
    }

    /**
     * The unit path of a place; empty for the whole country ({@code VN}).
     *
     * @throws vn.thanhtri.kernel.RefusedException when there was no such unit on that day
     */
    String areaOf(@Nullable String asked, LocalDate on) {
        if (asked == null || asked.isBlank()) {
            return Acting.current().area();
        }
        String text = asked.strip();
        if (text.equalsIgnoreCase(PolicyEntry.NATION)) {
            return "";
        }
        if (text.endsWith(".") && units.findByArea(text, on).isPresent()) {
            return text;
        }
        return units.findOn(text, on)
                .map(unit -> unit.area())
                .or(() -> units.search(text, on, 1).stream()
                        .map(UnitMatch::unit)
                        .map(unit -> unit.area())
                        .findFirst())
                .orElseThrow(() -> Refusal.ofField(
                                "policy.refusal.place", "area", Map.of("place", text, "day", on.toString()))
                        .asException());
    }
}
