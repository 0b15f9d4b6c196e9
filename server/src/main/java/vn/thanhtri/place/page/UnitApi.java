package vn.thanhtri.place.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.place.Unit;
import vn.thanhtri.place.Units;
import vn.thanhtri.place.hamlet.Hamlets;

/** Units and hamlets for programs. */
@RestController
@RequestMapping("/api/v1/units")
public class UnitApi {
    private static final int MOST = 100;

    private final Units units;
    private final Hamlets hamlets;
    private final Clock clock;

    UnitApi(Units units, Hamlets hamlets, Clock clock) {
        this.units = units;
        this.hamlets = hamlets;
        this.clock = clock;
    }

    /**
     * @param area unit path with trailing dot
     * @param validFrom first day; null when it lies before the first list
     * @param validUntil first day no longer in force; null while it lasts
     */
    public record UnitView(
            String code,
            String name,
            String kind,
            String level,
            @Nullable String parentCode,
            String area,
            String fullName,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {}

    /** @param part whether only a part came over */
    public record SuccessionView(String code, String name, boolean part, LocalDate listedOn) {}

    public record UnitDetail(
            UnitView unit,
            List<UnitView> below,
            List<HamletView> hamlets,
            List<SuccessionView> predecessors,
            List<SuccessionView> successors) {}

    public record HamletView(long id, String kind, String name) {}

    /** Units of a day by code or name without diacritics, the nearest first; 100 at most. */
    @GetMapping
    List<UnitView> search(
            @RequestParam String text,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on,
            @RequestParam(defaultValue = "20") int limit) {
        return units.search(text, on.orElseGet(this::today), Math.clamp(limit, 1, MOST)).stream()
                .map(match -> view(match.unit()))
                .toList();
    }

    /** The unit of this code on a day. */
    @GetMapping("/{code}")
    UnitDetail get(
            @PathVariable String code,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on) {
        LocalDate day = on.orElseGet(this::today);
        Unit unit = Found.get(units.findOn(code, day), "unit", code + " on " + day);
        return new UnitDetail(
                view(unit),
                units.listChildren(unit).stream().map(this::view).toList(),
                hamlets.listOf(code, day).stream()
                        .map(hamlet -> new HamletView(hamlet.id(), hamlet.kind(), hamlet.name()))
                        .toList(),
                units.predecessorsOf(unit).stream()
                        .map(one -> view(one.predecessor(), one.part()))
                        .toList(),
                units.successorsOf(unit).stream()
                        .map(one -> view(one.successor(), one.part()))
                        .toList());
    }

    private static SuccessionView view(Unit unit, boolean part) {
        return new SuccessionView(unit.code(), unit.name(), part, unit.listedOn());
    }

    private UnitView view(Unit unit) {
        return new UnitView(
                unit.code(),
                unit.name(),
                unit.kind(),
                unit.level(),
                unit.parentCode(),
                unit.area(),
                units.fullName(unit),
                unit.valid().from(),
                unit.valid().until());
    }

    private LocalDate today() {
        return VietnamTime.dayOf(clock.instant());
    }
}
