package vn.thanhtri.tracing.linelist;

import java.io.IOException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Entitled;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.kernel.sheet.Sheet;
import vn.thanhtri.kernel.sheet.SheetReader;
import vn.thanhtri.kernel.sheet.SheetWriter;
import vn.thanhtri.tracing.Subjects;
import vn.thanhtri.tracing.TracingFact;
import vn.thanhtri.tracing.cases.Outbreak;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.web.Download;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Receipts;

/** A list of cases from a file: first each line as it was understood, then taken in. The list of an outbreak, and its pairs, as files. */
@Controller
public class CaseListPages {
    private final Outbreaks outbreaks;
    private final CaseTaking taking;
    private final SourceTaking pairs;
    private final CaseSheet cases;
    private final PairSheet pairSheet;
    private final Receipts receipts;
    private final Journal journal;
    private final Clock clock;

    CaseListPages(
            Outbreaks outbreaks,
            CaseTaking taking,
            SourceTaking pairs,
            CaseSheet cases,
            PairSheet pairSheet,
            Receipts receipts,
            Journal journal,
            Clock clock) {
        this.outbreaks = outbreaks;
        this.taking = taking;
        this.pairs = pairs;
        this.cases = cases;
        this.pairSheet = pairSheet;
        this.receipts = receipts;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param content the file itself, carried to the confirmation */
    public record Preview(Outbreak outbreak, String fileName, String content, List<CasePlan> lines) {
        public long count(CasePlan.Status status) {
            return lines.stream().filter(line -> line.status() == status).count();
        }
    }

    @PostMapping("/outbreaks/{id}/case-list/file")
    @Asks(Verb.CONFIRM_CASE)
    Object upload(@PathVariable long id, @RequestParam MultipartFile file) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        Sheet sheet = SheetReader.read(name, file.getBytes());
        if (SourceTaking.isPairs(sheet)) {
            List<SourceTaking.Linked> linked = pairs.takePairs(id, sheet);
            long open = linked.stream().filter(each -> !each.errors().isEmpty()).count();
            receipts.say("tracing.list.said.pairs", linked.size() - open, open);
            return "redirect:/outbreaks/" + id;
        }
        String content = Base64.getEncoder().encodeToString(file.getBytes());
        return Page.of("tracing/case-list", new Preview(outbreaks.get(id), name, content, taking.plan(id, sheet)));
    }

    @PostMapping("/outbreaks/{id}/case-list")
    String take(@PathVariable long id, @RequestParam String fileName, @RequestParam String content) {
        List<CaseTaking.Ended> ended =
                taking.take(id, SheetReader.read(fileName, Base64.getDecoder().decode(content)));
        receipts.say(
                "tracing.list.said",
                count(ended, CasePlan.Status.NEW),
                count(ended, CasePlan.Status.KNOWN),
                count(ended, CasePlan.Status.OPEN));
        return "redirect:/outbreaks/" + id;
    }

    private static long count(List<CaseTaking.Ended> ended, CasePlan.Status status) {
        return ended.stream().filter(each -> each.status() == status).count();
    }

    /** Every field; {@code pairs} for who infected whom. Numbers are whole for who may see them, masked for everybody else. */
    @PostMapping("/outbreaks/{id}/case-list/download")
    @Transactional
    public ResponseEntity<byte[]> download(
            @PathVariable long id,
            @RequestParam(defaultValue = "xlsx") String format,
            @RequestParam(defaultValue = "cases") String what) {
        Outbreak outbreak = outbreaks.get(id);
        boolean inFull = Entitled.may(Acting.current(), Verb.SEE_FULL_NUMBERS);
        Sheet.Format chosen = format.equals("csv") ? Sheet.Format.CSV : Sheet.Format.XLSX;
        String name = (what.equals("pairs") ? "nguon-lay-" : "ca-benh-")
                + outbreak.codePrefix()
                + (chosen == Sheet.Format.CSV ? ".csv" : ".xlsx");
        Sheet sheet = what.equals("pairs") ? pairSheet.of(id, name, chosen) : cases.of(id, name, chosen, inFull);
        journal.append(new Fact(
                TracingFact.CASE_LIST_TAKEN_HOME,
                new SubjectRef(Subjects.OUTBREAK, id),
                clock.instant(),
                outbreak.area(),
                Map.of("cases", sheet.rows().size(), "numbers", inFull)));
        return Download.of(name, chosen.mediaType(), SheetWriter.write(sheet));
    }
}
