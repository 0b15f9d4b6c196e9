package vn.thanhtri.tracing.entry;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Entitled;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.kernel.sheet.Sheet;
import vn.thanhtri.kernel.sheet.SheetWriter;
import vn.thanhtri.tracing.Subjects;
import vn.thanhtri.tracing.TracingFact;
import vn.thanhtri.tracing.cases.Outbreak;
import vn.thanhtri.tracing.cases.Outbreaks;

/** The contact list of an outbreak as a file. That somebody took it, and with which numbers, is a fact. */
@Controller
public class ListPages {
    private final Outbreaks outbreaks;
    private final ContactSheet contacts;
    private final Journal journal;
    private final Clock clock;

    ListPages(Outbreaks outbreaks, ContactSheet contacts, Journal journal, Clock clock) {
        this.outbreaks = outbreaks;
        this.contacts = contacts;
        this.journal = journal;
        this.clock = clock;
    }

    /** Numbers are whole for who may see them, masked for everybody else. */
    @PostMapping("/outbreaks/{id}/contact-list")
    @Transactional
    public ResponseEntity<byte[]> contactList(
            @PathVariable long id, @RequestParam(defaultValue = "xlsx") String format) {
        Outbreak outbreak = outbreaks.get(id);
        boolean inFull = Entitled.may(Acting.current(), Verb.SEE_FULL_NUMBERS);
        Sheet.Format chosen = format.equals("csv") ? Sheet.Format.CSV : Sheet.Format.XLSX;
        String name = "tiep-xuc-" + outbreak.codePrefix() + (chosen == Sheet.Format.CSV ? ".csv" : ".xlsx");
        Sheet sheet = contacts.of(id, name, chosen, inFull);
        journal.append(new Fact(
                TracingFact.CONTACT_LIST_TAKEN,
                new SubjectRef(Subjects.OUTBREAK, id),
                clock.instant(),
                outbreak.area(),
                Map.of("contacts", sheet.rows().size(), "numbers", inFull)));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, chosen.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(SheetWriter.write(sheet));
    }
}
