package vn.thanhtri.place.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.place.Unit;
import vn.thanhtri.place.Units;

/** Understands the cell with the code of a unit, which must lie within the jurisdiction of who brings the file. */
@Component
public class UnitCells {
    private final Units units;
    private final Clock clock;

    UnitCells(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** The day of a row: the one in the column, today when that is empty, null when it is rejected. */
    public @Nullable LocalDate dayOf(Cells cells, String column) {
        LocalDate day = cells.day(column);
        return day == null && cells.text(column).isEmpty() ? VietnamTime.dayOf(clock.instant()) : day;
    }

    /**
     * The unit of the code on a day; null when it is rejected. Excel drops leading zeros: a code of a commune gets them
     * back.
     *
     * @param on null when the day itself could not be understood: then nothing can be said about the unit
     * @param level what the unit has to be, e.g. {@code commune}; empty for any
     */
    public @Nullable Unit unit(Cells cells, String column, @Nullable LocalDate on, String level) {
        String code = cells.required(column);
        if (code.isEmpty() || on == null) {
            return null;
        }
        String padded =
                level.equals("commune") && code.matches("\\d{1,4}") ? "0".repeat(5 - code.length()) + code : code;
        Unit unit = units.findOn(code, on).or(() -> units.findOn(padded, on)).orElse(null);
        if (unit == null) {
            cells.reject(column, "import.expected.unit", Map.of("day", on.toString()));
        } else if (!level.isEmpty() && !unit.level().equals(level)) {
            cells.reject(column, "import.expected.level-" + level, Map.of("unit", unit.inSentence()));
        } else if (!unit.area().startsWith(Acting.current().area())) {
            cells.reject(column, "import.expected.own-area", Map.of("unit", units.fullName(unit)));
        } else {
            return unit;
        }
        return null;
    }
}
