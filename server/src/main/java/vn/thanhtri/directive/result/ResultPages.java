package vn.thanhtri.directive.result;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.thanhtri.directive.paper.Paper;
import vn.thanhtri.directive.paper.PaperDocx;
import vn.thanhtri.directive.paper.PaperPdf;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.Standing;
import vn.thanhtri.web.Download;
import vn.thanhtri.web.Page;

/** What came of documents, and the reports that say so as DOCX and PDF; the same for programs. */
@Controller
class ResultPages {
    private final Results results;
    private final DocumentViews views;
    private final ProgressReport reports;
    private final Clock clock;

    ResultPages(Results results, DocumentViews views, ProgressReport reports, Clock clock) {
        this.results = results;
        this.views = views;
        this.reports = reports;
        this.clock = clock;
    }

    @GetMapping("/directives/results")
    Page overview() {
        return Page.of("directive/results-overview", results.overview());
    }

    @GetMapping("/directives/{id}/results")
    Page ofDocument(
            @PathVariable long id,
            @RequestParam @Nullable Long agency,
            @RequestParam(defaultValue = "OPEN_LATE") Standing standing) {
        return Page.of("directive/results", results.of(id, agency, standing));
    }

    /** One document on one page. */
    @GetMapping("/directives/{id}/view")
    Page view(@PathVariable long id) {
        return Page.of("directive/document-view", views.of(id));
    }

    @GetMapping("/api/v1/directives/{id}/view")
    @ResponseBody
    DocumentView getView(@PathVariable long id) {
        return views.of(id);
    }

    /** @param format {@code docx} or {@code pdf} */
    @ResponseBody
    @GetMapping({"/directives/{id}/report.{format:docx|pdf}", "/api/v1/directives/{id}/report.{format:docx|pdf}"})
    ResponseEntity<byte[]> report(
            @PathVariable long id, @PathVariable String format, @RequestParam @Nullable Long agency) {
        return file(reports.ofDocument(id, agency), format, "bao-cao-" + id);
    }

    /** Of a period, first and last day included. */
    @ResponseBody
    @GetMapping({"/directives/report.{format:docx|pdf}", "/api/v1/directives/report.{format:docx|pdf}"})
    ResponseEntity<byte[]> report(
            @PathVariable String format,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            @RequestParam @Nullable Long agency) {
        return file(reports.ofPeriod(from, until, agency), format, "bao-cao-" + from + "-" + until);
    }

    @GetMapping("/api/v1/directives/results")
    @ResponseBody
    ResultsOverview listAll() {
        return results.overview();
    }

    @GetMapping("/api/v1/directives/{id}/results")
    @ResponseBody
    ResultsPage get(
            @PathVariable long id,
            @RequestParam @Nullable Long agency,
            @RequestParam(defaultValue = "OPEN_LATE") Standing standing) {
        return results.of(id, agency, standing);
    }

    private ResponseEntity<byte[]> file(Paper paper, String format, String name) {
        int year = VietnamTime.dayOf(clock.instant()).getYear();
        boolean pdf = format.equals("pdf");
        return Download.of(
                name + "." + format,
                pdf ? "application/pdf" : "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                pdf ? PaperPdf.write(paper, year) : PaperDocx.write(paper, year));
    }
}
