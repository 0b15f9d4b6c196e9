package vn.thanhtri.people.officer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.people.agency.AgencyCells;
import vn.thanhtri.place.Unit;
import vn.thanhtri.place.imports.Cells;
import vn.thanhtri.place.imports.ImportKind;
import vn.thanhtri.place.imports.UnitCells;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;

/** Accounts. A file carries no passwords: an administrator gives each account its first one on the page of accounts. */
@Component
class OfficerImport implements ImportKind<OfficerImport.Entry> {
    private final Officers officers;
    private final AgencyCells named;
    private final UnitCells units;
    private final Words words;
    private final Clock clock;

    OfficerImport(Officers officers, AgencyCells named, UnitCells units, Words words, Clock clock) {
        this.officers = officers;
        this.named = named;
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    record Entry(String username, String name, Role role, long agency, String area) {}

    @Override
    public String key() {
        return "officers";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Verb verb() {
        return Verb.BRING_REGISTERS;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("username", "import.column.username", true),
                new Column("name", "import.column.holder", true),
                new Column("role", "import.column.role", true),
                new Column("agency", "import.column.agency", true),
                new Column("unit_code", "import.column.area", false));
    }

    @Override
    public Check<Entry> begin() {
        Set<String> seen = new HashSet<>();
        return cells -> check(cells, seen);
    }

    private @Nullable Entry check(Cells cells, Set<String> seen) {
        LocalDate today = VietnamTime.dayOf(clock.instant());
        String username = cells.required("username").toLowerCase(Locale.ROOT);
        String name = cells.required("name");
        Role role = role(cells);
        Agency agency = named.agency(cells, "agency", today);
        Unit unit = cells.text("unit_code").isEmpty() ? null : units.unit(cells, "unit_code", today, "");
        if (!username.isEmpty() && !Officers.USERNAME.matcher(username).matches()) {
            cells.reject("username", "import.expected.username", Map.of());
        } else if (!username.isEmpty() && !seen.add(username)) {
            cells.reject("username", "import.expected.once-in-file", Map.of("name", username, "unit", ""));
        } else if (!username.isEmpty() && officers.isTaken(username)) {
            cells.reject("username", "import.expected.free-username", Map.of());
        }
        if (!cells.isGood() || role == null || agency == null) {
            return null;
        }
        String area = unit == null ? agency.area() : unit.area();
        if (!area.startsWith(Acting.current().area())) {
            cells.reject("agency", "import.expected.own-area", Map.of("unit", agency.name()));
        }
        return new Entry(username, name, role, agency.id(), area);
    }

    private @Nullable Role role(Cells cells) {
        if (cells.required("role").isEmpty()) {
            return null;
        }
        Map<String, Role> choices = new LinkedHashMap<>();
        for (Map.Entry<Role, String> one : names().entrySet()) {
            choices.put(one.getValue(), one.getKey());
        }
        for (Role role : names().keySet()) {
            if (role.name().equalsIgnoreCase(cells.text("role"))) {
                return role;
            }
        }
        return cells.choice("role", choices);
    }

    private Map<Role, String> names() {
        Map<Role, String> names = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            if (role != Role.SYSTEM) {
                names.put(role, words.say(Language.VI, "role." + role.name()));
            }
        }
        return names;
    }

    @Override
    public void take(List<Entry> rows) {
        for (Entry row : rows) {
            officers.openWithoutPassword(row.username(), row.name(), row.role(), row.agency(), row.area());
        }
    }
}
