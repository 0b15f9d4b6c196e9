package vn.thanhtri.place;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thanhtri.kernel.Folding;
import vn.thanhtri.kernel.Found;

/**
 * Administrative units by code and day. Reference data that everybody may read; answered from memory, needs no
 * transaction.
 */
@Service
public class Units {
    private static final int MOST_MEANT = 200;

    private final UnitStore store;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable Gazetteer gazetteer;

    Units(UnitStore store) {
        this.store = store;
    }

    /** The unit of this code on that day. */
    public Optional<Unit> findOn(String code, LocalDate on) {
        return all().findOn(code, on);
    }

    /** @throws Found.Missing when no unit of this code was in force on that day */
    public Unit getOn(String code, LocalDate on) {
        return Found.get(findOn(code, on), "unit", code + " on " + on);
    }

    public Optional<Unit> find(long id) {
        return all().find(id);
    }

    /** @throws Found.Missing when there is none */
    public Unit get(long id) {
        return Found.get(find(id), "unit", id);
    }

    /** The unit at the end of a path, e.g. {@code 19.173.05917.}. */
    public Optional<Unit> findByArea(String area, LocalDate on) {
        return all().findByArea(area, on);
    }

    /** Every unit that ever bore this code, as far as the lists tell; the earliest first. */
    public List<Unit> listOfCode(String code) {
        return all().listOfCode(code);
    }

    /**
     * Unit path with trailing dot, e.g. {@code 19.173.05917.}.
     *
     * @throws Found.Missing when no unit of this code was in force on that day
     */
    public String path(String code, LocalDate on) {
        return getOn(code, on).area();
    }

    /** The units above, the highest first; empty for a province. */
    public List<Unit> listAbove(Unit unit) {
        return all().above(unit);
    }

    public Optional<Unit> findParent(Unit unit) {
        List<Unit> above = listAbove(unit);
        return above.isEmpty() ? Optional.empty() : Optional.of(above.getLast());
    }

    /** The units directly below, in the order of their codes. */
    public List<Unit> listChildren(Unit unit) {
        return all().listChildren(unit);
    }

    /** All units of a level within an area, e.g. the districts of {@code 19.} for a group addressee. */
    public List<Unit> listBelow(String area, String level, LocalDate on) {
        return all().listBelow(area, level, on);
    }

    /** {@code xã Tân Khánh, huyện Phú Bình, tỉnh Thái Nguyên} */
    public String fullName(Unit unit) {
        StringBuilder name = new StringBuilder(unit.inSentence());
        for (Unit above : listAbove(unit).reversed()) {
            name.append(", ").append(above.inSentence());
        }
        return name.toString();
    }

    /** Name of the unit at the end of a path, as in a sentence; the path itself when nothing was there on that day. */
    public String nameOf(String area, LocalDate on) {
        return area.isEmpty()
                ? "cả nước"
                : findByArea(area, on).map(Unit::inSentence).orElse(area);
    }

    /**
     * What a typed code or name can mean: the unit of the code; else those whose whole name it is; else those it names
     * together with units above ("tan khanh phu binh").
     * Who gets more than one asks which, and chooses none.
     */
    public List<Unit> listMeant(String text, LocalDate on) {
        Optional<Unit> coded = findOn(text.strip(), on);
        if (coded.isPresent()) {
            return List.of(coded.get());
        }
        String query = Folding.fold(text.replaceAll("[,.;]", " ").strip())
                .replaceAll(" +", " ")
                .replaceFirst("^tt ", "thi tran ");
        List<Unit> found =
                search(query, on, MOST_MEANT).stream().map(UnitMatch::unit).toList();
        List<Unit> named = found.stream()
                .filter(unit -> Folding.fold(unit.name()).equals(query)
                        || Folding.fold(unit.bareName()).equals(query))
                .toList();
        return named.isEmpty()
                ? found.stream().filter(unit -> isNamed(unit, query)).toList()
                : named;
    }

    /** Its own name is in the words, and every word is of its name or of those above: the beginning of a word names nothing. */
    private boolean isNamed(Unit unit, String query) {
        Set<String> words = Set.copyOf(
                Arrays.asList(Folding.fold(fullName(unit).replace(',', ' ')).split(" ")));
        return (" " + query + " ").contains(" " + Folding.fold(unit.bareName()) + " ")
                && words.containsAll(Arrays.asList(query.split(" ")));
    }

    /**
     * Units of a day by code or by name without diacritics; words of the units above narrow it down ("tan khanh phu
     * binh"). The nearest first.
     */
    public List<UnitMatch> search(String text, LocalDate on, int limit) {
        return all().search(text, on, limit);
    }

    public List<Succession> successorsOf(Unit unit) {
        return all().successorsOf(unit);
    }

    public List<Succession> predecessorsOf(Unit unit) {
        return all().predecessorsOf(unit);
    }

    public List<UnlistedPredecessor> unlistedPredecessorsOf(Unit unit) {
        return all().unlistedPredecessorsOf(unit);
    }

    private Gazetteer all() {
        Gazetteer loaded = gazetteer;
        if (loaded != null) {
            return loaded;
        }
        loading.lock();
        try {
            loaded = gazetteer;
            if (loaded == null) {
                loaded = new Gazetteer(store.listAll(), store.listSuccessions(), store.listUnlisted());
                gazetteer = loaded;
            }
            return loaded;
        } finally {
            loading.unlock();
        }
    }
}
