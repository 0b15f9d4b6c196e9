package vn.thanhtri.place.hamlet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.place.PlaceFact;
import vn.thanhtri.place.Unit;
import vn.thanhtri.place.Units;
import vn.thanhtri.place.Validity;

/** Hamlets of communes. Everybody reads them; establishing one needs the commune within one's jurisdiction. */
@Service
public class Hamlets {
    static final int MOST_OF_A_COMMUNE = 500;

    private final HamletStore store;
    private final Units units;
    private final Journal journal;
    private final Clock clock;

    Hamlets(HamletStore store, Units units, Journal journal, Clock clock) {
        this.store = store;
        this.units = units;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Records a hamlet and returns its number.
     *
     * @param unitCode code of the commune
     * @param kind {@code xóm}, {@code thôn}, {@code bản}, {@code tổ dân phố} …
     * @param name without the kind
     * @param from first day in force; the commune is the one of that day
     * @throws vn.thanhtri.kernel.RefusedException when the commune had one of this name already
     */
    @Transactional
    @Asks(Verb.BRING_PLACES)
    public long establish(String unitCode, String kind, String name, LocalDate from) {
        Unit unit = units.getOn(unitCode, from);
        if (findByName(unitCode, kind + " " + name, from).isPresent()) {
            throw Refusal.ofField(
                            "place.refusal.hamlet-exists", "name", Map.of("name", name, "unit", unit.inSentence()))
                    .asException();
        }
        Validity valid = new Validity(from, unit.valid().until());
        long id = store.insert(unit.id(), kind, name, unit.area(), valid);
        journal.append(new Fact(
                PlaceFact.HAMLET_ESTABLISHED,
                new SubjectRef("hamlet", id),
                clock.instant(),
                unit.area(),
                Map.of("kind", kind, "name", name, "valid", valid.range())));
        return id;
    }

    @Transactional(readOnly = true)
    public Optional<Hamlet> find(long id) {
        return store.find(id);
    }

    /** @throws Found.Missing when there is none */
    @Transactional(readOnly = true)
    public Hamlet get(long id) {
        return Found.get(store.find(id), "hamlet", id);
    }

    /** The hamlets of a commune by name, 500 at most. */
    @Transactional(readOnly = true)
    public List<Hamlet> listOf(String unitCode, LocalDate on) {
        return units.findOn(unitCode, on)
                .map(unit -> Rows.whole(MOST_OF_A_COMMUNE, store.listOf(unit.id(), on, MOST_OF_A_COMMUNE + 1)))
                .orElse(List.of());
    }

    /** By name with or without its kind, diacritics aside: "kim bang" finds xóm Kim Bảng. Exact spelling wins. */
    @Transactional(readOnly = true)
    public Optional<Hamlet> findByName(String unitCode, String name, LocalDate on) {
        return units.findOn(unitCode, on)
                .flatMap(unit ->
                        store.listByName(unit.id(), name, on, 1).stream().findFirst());
    }
}
