package vn.thanhtri.directive.draft;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thanhtri.directive.document.Direction;
import vn.thanhtri.directive.file.Format;
import vn.thanhtri.directive.paper.PaperDocx;
import vn.thanhtri.directive.paper.PaperPdf;
import vn.thanhtri.directive.register.Registers;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.kernel.right.Entitled;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.web.Download;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.form.Form;

/** Documents out: written beside what will be read of them, then issued. */
@Controller
class DraftPages {
    /** Groups as the grammar calls them; agencies come from the register. */
    private static final List<String> GROUPS = List.of(
            "UBND các huyện, thành phố, thị xã",
            "UBND các xã, phường, thị trấn",
            "các sở, ban, ngành",
            "các Trung tâm Y tế huyện, thành phố, thị xã");

    private static final int MOST_DOCUMENTS = 100;

    private final Drafts drafts;
    private final Registers registers;
    private final Agencies agencies;

    DraftPages(Drafts drafts, Registers registers, Agencies agencies) {
        this.drafts = drafts;
        this.registers = registers;
        this.agencies = agencies;
    }

    @GetMapping("/drafts")
    Page list() {
        return Page.of("directive/drafts", new DraftList(drafts.list(), mayWrite() ? drafts.listKinds() : List.of()));
    }

    private static boolean mayWrite() {
        return Entitled.may(Acting.current(), Verb.WRITE_DRAFT);
    }

    @PostMapping("/drafts")
    String begin(@RequestParam OutgoingKind kind) {
        return "redirect:/drafts/" + drafts.begin(kind);
    }

    @GetMapping("/drafts/{id}")
    Page edit(@PathVariable long id) {
        Drafts.Preview preview = drafts.preview(id);
        List<String> names = new ArrayList<>(GROUPS);
        agencies
                .listWithin(
                        Acting.current().area(),
                        VietnamTime.dayOf(preview.saved().savedAt()))
                .stream()
                .filter(agency -> agency.area().chars().filter(c -> c == '.').count() < 3)
                .map(Agency::name)
                .distinct()
                .forEach(names::add);
        return Page.of(
                "directive/draft",
                new DraftPage(
                        preview,
                        names,
                        registers
                                .list(Asked.latest(MOST_DOCUMENTS).where("direction", Direction.OUT.name()))
                                .rows()
                                .stream()
                                .filter(document -> !document.symbol().isEmpty())
                                .toList()));
    }

    @PostMapping("/drafts/{id}")
    String save(@PathVariable long id, @RequestParam int version, Form fields) {
        drafts.save(
                id, version, new DraftForm(fields).draft(drafts.get(id).draft().kind()));
        return "redirect:/drafts/" + id + "#preview";
    }

    @PostMapping("/drafts/{id}/issue")
    String issue(@PathVariable long id, @RequestParam int version) {
        return "redirect:/directives/" + drafts.issue(id, version).document();
    }

    /** The document as it would be issued, its number left open: {@code docx} or {@code pdf}. */
    @GetMapping("/drafts/{id}/paper.{type}")
    ResponseEntity<byte[]> paper(@PathVariable long id, @PathVariable String type) {
        Drafts.Preview preview = drafts.preview(id);
        int year = VietnamTime.dayOf(preview.saved().savedAt()).getYear();
        boolean pdf = type.equals("pdf");
        return Download.of(
                "du-thao-" + id + (pdf ? ".pdf" : ".docx"),
                (pdf ? Format.PDF : Format.DOCX).mediaType(),
                pdf ? PaperPdf.write(preview.paper(), year) : PaperDocx.write(preview.paper(), year));
    }
}
