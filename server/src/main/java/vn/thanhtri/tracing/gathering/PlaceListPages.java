package vn.thanhtri.tracing.gathering;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.place.Units;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Seen;
import vn.thanhtri.web.form.Form;
import vn.thanhtri.web.table.Table;
import vn.thanhtri.web.table.TableFiles;

/** The settings of an outbreak, and those in which a case was. */
@Controller
public class PlaceListPages {
    private final PlaceStore places;
    private final Outbreaks outbreaks;
    private final Cases cases;
    private final Units units;
    private final TableFiles files;
    private final Clock clock;

    PlaceListPages(PlaceStore places, Outbreaks outbreaks, Cases cases, Units units, TableFiles files, Clock clock) {
        this.places = places;
        this.outbreaks = outbreaks;
        this.cases = cases;
        this.units = units;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/outbreaks/{id}/gatherings")
    @Transactional(readOnly = true)
    public Page ofOutbreak(@PathVariable long id, Form form) {
        return Page.of("web/listing", outbreakTable(id).page(form, asked -> places.listOfOutbreak(id, asked)));
    }

    @GetMapping("/outbreaks/{id}/gatherings.xlsx")
    ResponseEntity<byte[]> outbreakFile(@PathVariable long id, Form form, HttpServletRequest request) {
        return files.of(outbreakTable(id), form, request, asked -> places.listOfOutbreak(id, asked));
    }

    @GetMapping("/cases/{id}/places")
    @Seen(subject = "case")
    @Transactional(readOnly = true)
    public Page ofCase(@PathVariable long id, Form form) {
        PersonCase known = cases.get(id);
        return Page.of("web/listing", caseTable(known).page(form, asked -> places.listOfPerson(known.person(), asked)));
    }

    @GetMapping("/cases/{id}/places.xlsx")
    @Seen(subject = "case")
    ResponseEntity<byte[]> caseFile(@PathVariable long id, Form form, HttpServletRequest request) {
        PersonCase known = cases.get(id);
        return files.of(caseTable(known), form, request, asked -> places.listOfPerson(known.person(), asked));
    }

    private Table<PlaceLine> outbreakTable(long id) {
        String prefix = outbreaks.get(id).codePrefix();
        return PlaceTable.of(
                "/outbreaks/" + id + "/gatherings", "gathering.of-outbreak", "noi-" + prefix, this::commune);
    }

    private Table<PlaceLine> caseTable(PersonCase known) {
        return PlaceTable.of(
                "/cases/" + known.id() + "/places", "gathering.of-case", "noi-" + known.code(), this::commune);
    }

    private String commune(String code) {
        return units.findOn(code, VietnamTime.dayOf(clock.instant()))
                .map(units::fullName)
                .orElse(code);
    }
}
