package vn.thanhtri.tracing.file;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thanhtri.kernel.LookFact;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.place.Units;
import vn.thanhtri.tracing.cases.OpenOutbreak;
import vn.thanhtri.tracing.cases.Outbreak;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.tracing.contact.ContactFilter;
import vn.thanhtri.tracing.definition.DiseaseStore;
import vn.thanhtri.web.MenuEntry;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Receipts;
import vn.thanhtri.web.Seen;
import vn.thanhtri.web.View;
import vn.thanhtri.web.Views;

/** The list of outbreaks, and the file of one. */
@Controller
class OutbreakPages {
    private static final int MOST_OUTBREAKS = 200;

    private final Outbreaks outbreaks;
    private final OutbreakFiles files;
    private final OutbreakFigures figures;
    private final Units units;
    private final DiseaseStore diseases;
    private final Receipts receipts;
    private final Views views;
    private final Clock clock;

    OutbreakPages(
            Outbreaks outbreaks,
            OutbreakFiles files,
            OutbreakFigures figures,
            Units units,
            DiseaseStore diseases,
            Receipts receipts,
            Views views,
            Clock clock) {
        this.outbreaks = outbreaks;
        this.files = files;
        this.figures = figures;
        this.units = units;
        this.diseases = diseases;
        this.receipts = receipts;
        this.views = views;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean
        MenuEntry outbreakMenu() {
            return MenuEntry.forAll(30, "menu.outbreaks", "/outbreaks");
        }
    }

    @GetMapping("/outbreaks")
    @Transactional(readOnly = true)
    public Page list() {
        List<Outbreak> known = outbreaks.list(MOST_OUTBREAKS);
        Map<Long, int[]> counts =
                figures.caseCounts(known.stream().map(Outbreak::id).toList());
        List<OutbreakLine> lines = known.stream()
                .map(outbreak -> {
                    int[] n = counts.getOrDefault(outbreak.id(), new int[3]);
                    String place = units.findByArea(outbreak.area(), outbreak.openedOn())
                            .map(units::fullName)
                            .orElse("");
                    return new OutbreakLine(outbreak, place, n[0], n[1], n[2]);
                })
                .toList();
        return Page.with(
                "tracing/outbreaks", Map.of("lines", lines, "all", outbreaks.count(), "diseases", diseases.list()));
    }

    @PostMapping("/outbreaks")
    String open(
            @RequestParam String name,
            @RequestParam String codePrefix,
            @RequestParam String unitCode,
            @RequestParam(defaultValue = "") String disease) {
        long id = outbreaks.open(
                new OpenOutbreak(name, codePrefix, unitCode, VietnamTime.dayOf(clock.instant()), disease));
        receipts.sayUndoable("outbreak", List.of(id), "tracing.said.outbreak", name.strip());
        return "redirect:/outbreaks/" + id;
    }

    @GetMapping("/outbreaks/{id}")
    @Seen(value = LookFact.OUTBREAK_VIEWED, subject = "outbreak")
    Page file(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int tier,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam @Nullable Long why,
            HttpServletRequest request) {
        View view = views.of(request);
        return Page.of(
                "tracing/outbreak",
                files.page(new ContactFilter(id, Math.clamp(tier, 0, 3), show, name.strip()), page, why, view));
    }
}
