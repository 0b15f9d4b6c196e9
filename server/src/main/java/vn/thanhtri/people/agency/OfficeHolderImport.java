package vn.thanhtri.people.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.place.Validity;
import vn.thanhtri.place.imports.Cells;
import vn.thanhtri.place.imports.ImportKind;

/** Who holds or held which post: agency, post, head or not, name, telephone, first and last day. */
@Component
class OfficeHolderImport implements ImportKind<OfficeHolder> {
    private static final Map<String, Boolean> YES_OR_NO = new LinkedHashMap<>();

    static {
        YES_OR_NO.put("có", true);
        YES_OR_NO.put("không", false);
        YES_OR_NO.put("x", true);
    }

    private final OfficeHolders holders;
    private final AgencyCells named;

    OfficeHolderImport(OfficeHolders holders, AgencyCells named) {
        this.holders = holders;
        this.named = named;
    }

    @Override
    public String key() {
        return "office-holders";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Verb verb() {
        return Verb.BRING_REGISTERS;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("agency", "import.column.agency", true),
                new Column("title", "import.column.post", true),
                new Column("name", "import.column.holder", true),
                new Column("head", "import.column.head-of-agency", false),
                new Column("phone", "import.column.phone", false),
                new Column("from", "import.column.from", true),
                new Column("until", "import.column.until", false));
    }

    @Override
    public Check<OfficeHolder> begin() {
        Map<String, List<OfficeHolder>> byPost = new HashMap<>();
        return cells -> check(cells, byPost);
    }

    private @Nullable OfficeHolder check(Cells cells, Map<String, List<OfficeHolder>> byPost) {
        cells.required("from");
        Validity valid = cells.validity("from", "until");
        LocalDate from = valid.from();
        Agency agency = from == null ? null : named.agency(cells, "agency", from);
        String title = cells.required("title");
        String name = cells.required("name");
        Boolean head = cells.text("head").isEmpty() ? Boolean.FALSE : cells.choice("head", YES_OR_NO);
        String phone = cells.phone("phone");
        if (!cells.isGood() || agency == null || head == null) {
            return null;
        }
        OfficeHolder holder = new OfficeHolder(agency.id(), name, title, phone, head, valid);
        List<OfficeHolder> known = byPost.computeIfAbsent(
                agency.id() + title,
                post -> new ArrayList<>(holders.listHolders(agency.id()).stream()
                        .filter(other -> other.title().equals(title))
                        .toList()));
        known.stream()
                .filter(other -> overlaps(other.valid(), valid))
                .findFirst()
                .ifPresentOrElse(
                        other -> cells.reject(
                                "from", "import.expected.free-post", Map.of("title", title, "name", other.name())),
                        () -> known.add(holder));
        return holder;
    }

    private static boolean overlaps(Validity one, Validity other) {
        return (one.until() == null || other.from() == null || other.from().isBefore(one.until()))
                && (other.until() == null || one.from() == null || one.from().isBefore(other.until()));
    }

    @Override
    public void take(List<OfficeHolder> rows) {
        for (OfficeHolder row : rows) {
            holders.appoint(row.agency(), row.title(), row.head(), row.name(), row.phone(), row.valid());
        }
    }
}
