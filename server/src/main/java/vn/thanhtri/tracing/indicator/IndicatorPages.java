package vn.thanhtri.tracing.indicator;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.kernel.list.Slice;
import vn.thanhtri.obligation.Measure.Item;
import vn.thanhtri.obligation.Measure.Scope;
import vn.thanhtri.obligation.Measure.Side;
import vn.thanhtri.place.Unit;
import vn.thanhtri.place.Units;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.cases.Outbreak;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.tracing.indicator.IndicatorTables.Line;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Seen;
import vn.thanhtri.web.form.Form;
import vn.thanhtri.web.table.Listing;
import vn.thanhtri.web.table.Table;
import vn.thanhtri.web.table.TableFiles;

/** The indicators of one's own area, of a unit or of an outbreak; each number opens its list. */
@Controller
public class IndicatorPages {
    private static final String OWN = "/indicators";
    private static final String OF_UNIT = "/units/{unit}/indicators";
    private static final String OF_OUTBREAK = "/outbreaks/{outbreak}/indicators";

    private final Indicators indicators;
    private final Outbreaks outbreaks;
    private final Units units;
    private final TableFiles files;
    private final Clock clock;

    IndicatorPages(Indicators indicators, Outbreaks outbreaks, Units units, TableFiles files, Clock clock) {
        this.indicators = indicators;
        this.outbreaks = outbreaks;
        this.units = units;
        this.files = files;
        this.clock = clock;
    }

    /** @param words key of the title @param of the place or outbreak @param path of it, to go back @param units below it */
    public record IndicatorPage(
            String words, String definition, String of, String path, Listing<?> list, List<Unit> units) {}

    private record Meant(Scope scope, String name, String path, List<Unit> below) {}

    @GetMapping({OWN, OF_UNIT, OF_OUTBREAK})
    Page readings(@PathVariable Map<String, String> variables, Form form) {
        Meant meant = meant(variables);
        Instant at = asOf(form);
        Listing<Reading> list = IndicatorTables.readings(meant.path() + OWN, form.text(IndicatorTables.AS_OF))
                .page(form, asked -> read(meant.scope(), asked, at));
        return Page.of(
                "tracing/indicators",
                new IndicatorPage("tracing.indicators", "", meant.name(), meant.path(), list, meant.below()));
    }

    @GetMapping({OWN + ".xlsx", OF_UNIT + ".xlsx", OF_OUTBREAK + ".xlsx"})
    ResponseEntity<byte[]> readingsFile(
            @PathVariable Map<String, String> variables, Form form, HttpServletRequest request) {
        Meant meant = meant(variables);
        Instant at = asOf(form);
        Table<Reading> table = IndicatorTables.readings(meant.path() + OWN, form.text(IndicatorTables.AS_OF));
        return files.of(table, form, request, asked -> read(meant.scope(), asked, at));
    }

    @GetMapping({OWN + "/{id}", OF_UNIT + "/{id}", OF_OUTBREAK + "/{id}"})
    @Seen
    Page list(@PathVariable Map<String, String> variables, Form form) {
        Meant meant = meant(variables);
        Instant at = asOf(form);
        Indicator indicator = indicator(variables);
        Listing<Line> list = IndicatorTables.lines(meant.path() + OWN + "/" + indicator.id(), indicator)
                .page(form, asked -> lines(indicator, meant.scope(), asked, at));
        return Page.of(
                "tracing/indicators",
                new IndicatorPage(
                        indicator.words(),
                        indicator.words() + ".definition",
                        meant.name(),
                        meant.path() + OWN,
                        list,
                        List.of()));
    }

    @GetMapping({OWN + "/{id}.xlsx", OF_UNIT + "/{id}.xlsx", OF_OUTBREAK + "/{id}.xlsx"})
    @Seen
    ResponseEntity<byte[]> listFile(
            @PathVariable Map<String, String> variables, Form form, HttpServletRequest request) {
        Meant meant = meant(variables);
        Instant at = asOf(form);
        Indicator indicator = indicator(variables);
        Table<Line> table = IndicatorTables.lines(meant.path() + OWN + "/" + indicator.id(), indicator);
        return files.of(table, form, request, asked -> lines(indicator, meant.scope(), asked, at));
    }

    private static Indicator indicator(Map<String, String> variables) {
        String id = variables.getOrDefault("id", "");
        return Found.get(Indicator.find(id), "indicator", id);
    }

    /** An outbreak is counted within what the actor may see of it. */
    private Meant meant(Map<String, String> variables) {
        @Nullable String outbreak = variables.get("outbreak");
        @Nullable String code = variables.get("unit");
        if (outbreak != null) {
            Outbreak known = outbreaks.get(Long.parseLong(outbreak));
            return new Meant(
                    new Scope(Acting.current().area(), known.id()),
                    known.name(),
                    "/outbreaks/" + known.id(),
                    List.of());
        }
        if (code != null) {
            Unit unit = units.getOn(code, VietnamTime.dayOf(clock.instant()));
            return new Meant(
                    new Scope(unit.area(), null), units.fullName(unit), "/units/" + code, units.listChildren(unit));
        }
        String own = Acting.current().area();
        return units.findByArea(own, VietnamTime.dayOf(clock.instant()))
                .map(unit -> new Meant(new Scope(own, null), units.fullName(unit), "", units.listChildren(unit)))
                .orElseGet(() -> new Meant(new Scope(own, null), "", "", List.of()));
    }

    private Slice<Reading> read(Scope scope, Asked asked, Instant at) {
        return Slice.of(
                indicators.list(scope, at),
                asked,
                one -> one.indicator().ordinal() + 1L,
                Map.of(
                        "number",
                        Comparator.comparingInt((Reading one) -> one.indicator().ordinal())));
    }

    private Slice<Line> lines(Indicator indicator, Scope scope, Asked asked, Instant at) {
        String given = asked.filter(IndicatorTables.SIDE);
        Side side = given.isEmpty() ? indicator.side() : Side.valueOf(given);
        List<Item> items = indicators.list(indicator, side, scope, at);
        List<Line> lines = IntStream.range(0, items.size())
                .mapToObj(i -> new Line(i + 1L, items.get(i)))
                .toList();
        return Slice.of(lines, asked, Line::number, Map.of("number", Comparator.comparingLong(Line::number)));
    }

    private Instant asOf(Form form) {
        Instant now = clock.instant();
        Instant at = form.moment(IndicatorTables.AS_OF, now);
        Refuse.future(at, now, IndicatorTables.AS_OF);
        return at;
    }
}
