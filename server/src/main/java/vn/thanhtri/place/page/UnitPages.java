package vn.thanhtri.place.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.place.Succession;
import vn.thanhtri.place.Unit;
import vn.thanhtri.place.UnitMatch;
import vn.thanhtri.place.UnitPanel;
import vn.thanhtri.place.Units;
import vn.thanhtri.place.UnlistedPredecessor;
import vn.thanhtri.place.hamlet.Hamlet;
import vn.thanhtri.place.hamlet.Hamlets;
import vn.thanhtri.place.hamlet.Household;
import vn.thanhtri.place.hamlet.Households;
import vn.thanhtri.place.shape.Shapes;
import vn.thanhtri.web.Fragment;
import vn.thanhtri.web.MenuEntry;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Seen;

/** Units: search, and the page of one on a day. */
@Controller
public class UnitPages {
    private static final int MOST_MATCHES = 100;
    private static final int MOST_HOUSEHOLDS = 500;

    private final Units units;
    private final Hamlets hamlets;
    private final Households households;
    private final Shapes shapes;
    private final ObjectProvider<UnitPanel> panels;
    private final Clock clock;

    UnitPages(
            Units units,
            Hamlets hamlets,
            Households households,
            Shapes shapes,
            ObjectProvider<UnitPanel> panels,
            Clock clock) {
        this.units = units;
        this.hamlets = hamlets;
        this.households = households;
        this.shapes = shapes;
        this.panels = panels;
        this.clock = clock;
    }

    @Bean
    static MenuEntry unitsMenu() {
        return MenuEntry.forAll(80, "menu.units", "/units");
    }

    public record UnitList(String text, LocalDate on, List<UnitMatch> matches) {}

    /**
     * @param above the units above, the highest first
     * @param otherTimes units of the same code at other times
     * @param shapeSource where the boundary came from; null when there is none
     */
    public record UnitPage(
            Unit unit,
            LocalDate on,
            List<Unit> above,
            List<Unit> below,
            List<Hamlet> hamlets,
            List<Succession> predecessors,
            List<UnlistedPredecessor> unlisted,
            List<Succession> successors,
            List<Unit> otherTimes,
            @Nullable String shapeSource,
            List<Fragment> panels) {}

    public record HamletPage(Hamlet hamlet, Unit unit, List<Household> households, int most) {}

    @GetMapping("/units")
    Page list(
            @RequestParam(defaultValue = "") String text,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on) {
        LocalDate day = on.orElseGet(this::today);
        List<UnitMatch> matches = text.isBlank()
                ? units.listBelow("", "province", day).stream()
                        .map(unit -> new UnitMatch(unit, ""))
                        .toList()
                : units.search(text, day, MOST_MATCHES);
        return Page.of("place/units", new UnitList(text, day, matches));
    }

    @GetMapping("/units/{code}")
    Page unit(
            @PathVariable String code,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on) {
        LocalDate day = on.orElseGet(this::today);
        Unit unit = Found.get(
                units.findOn(code, day).or(() -> units.listOfCode(code).stream().findFirst()), "unit", code);
        LocalDate shown = unit.valid().contains(day) ? day : unit.listedOn();
        List<Fragment> drawn = new ArrayList<>();
        panels.stream()
                .sorted(Comparator.comparingInt(UnitPanel::order))
                .forEach(panel -> panel.panelOf(unit, shown).ifPresent(drawn::add));
        return Page.of(
                "place/unit",
                new UnitPage(
                        unit,
                        shown,
                        units.listAbove(unit),
                        units.listChildren(unit),
                        hamlets.listOf(code, shown),
                        units.predecessorsOf(unit),
                        units.unlistedPredecessorsOf(unit),
                        units.successorsOf(unit),
                        units.listOfCode(code).stream()
                                .filter(other -> other.id() != unit.id())
                                .toList(),
                        shapes.find(unit).map(Shapes.Shape::source).orElse(null),
                        drawn));
    }

    @GetMapping("/hamlets/{id}")
    @Seen(numbers = true)
    Page hamlet(@PathVariable long id) {
        Hamlet hamlet = hamlets.get(id);
        LocalDate day = hamlet.valid().contains(today())
                ? today()
                : Objects.requireNonNullElse(hamlet.valid().lastDay(), today());
        return Page.of(
                "place/hamlet",
                new HamletPage(
                        hamlet,
                        units.get(hamlet.unit()),
                        households.listOf(id, day).stream()
                                .limit(MOST_HOUSEHOLDS)
                                .toList(),
                        MOST_HOUSEHOLDS));
    }

    private LocalDate today() {
        return VietnamTime.dayOf(clock.instant());
    }
}
