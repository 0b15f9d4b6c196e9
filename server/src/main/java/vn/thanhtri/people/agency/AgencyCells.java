package vn.thanhtri.people.agency;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Folding;
import vn.thanhtri.place.imports.Cells;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;

/** Understands the cells that name an agency or its kind. */
@Component
public class AgencyCells {
    private final Agencies agencies;
    private final Words words;

    AgencyCells(Agencies agencies, Words words) {
        this.agencies = agencies;
        this.words = words;
    }

    /** By its Vietnamese words ("Trạm Y tế") or by its sign ({@code TRAM_Y_TE}). */
    @Nullable
    AgencyKind kind(Cells cells, String column) {
        String text = cells.required(column);
        if (text.isEmpty()) {
            return null;
        }
        for (AgencyKind kind : AgencyKind.values()) {
            if (kind.name().equalsIgnoreCase(text)) {
                return kind;
            }
        }
        Map<String, AgencyKind> choices = new LinkedHashMap<>();
        for (AgencyKind kind : AgencyKind.values()) {
            choices.put(words.say(Language.VI, "people.kind." + kind.name()), kind);
        }
        return cells.choice(column, choices);
    }

    /** An agency of the jurisdiction by its full or short name; rejects when none or several bear it. */
    @Nullable
    public Agency agency(Cells cells, String column, LocalDate on) {
        String name = cells.required(column);
        if (name.isEmpty()) {
            return null;
        }
        String folded = Folding.fold(name);
        List<Agency> named = agencies.listWithin(Acting.current().area(), on).stream()
                .filter(agency -> Folding.fold(agency.name()).equals(folded)
                        || Folding.fold(agency.shortName()).equals(folded))
                .toList();
        if (named.size() == 1) {
            return named.getFirst();
        }
        cells.reject(
                column,
                named.isEmpty() ? "import.expected.agency" : "import.expected.one-agency",
                Map.of("day", on.toString(), "number", String.valueOf(named.size())));
        return null;
    }
}
