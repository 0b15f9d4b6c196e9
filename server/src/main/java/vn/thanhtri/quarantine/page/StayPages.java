package vn.thanhtri.quarantine.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thanhtri.kernel.LookFact;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Receipts;
import vn.thanhtri.web.Seen;
import vn.thanhtri.web.form.Form;
import vn.thanhtri.web.table.TableFiles;

/** Who is kept: the list with what is due today, and the page of one. */
@Controller
public class StayPages {
    private final StayFiles files;
    private final StayActs acts;
    private final StayListStore list;
    private final TableFiles sheets;
    private final Receipts receipts;

    StayPages(StayFiles files, StayActs acts, StayListStore list, TableFiles sheets, Receipts receipts) {
        this.files = files;
        this.acts = acts;
        this.list = list;
        this.sheets = sheets;
        this.receipts = receipts;
    }

    @GetMapping("/stays")
    @Seen
    @Transactional(readOnly = true)
    public Page list(Form form) {
        return Page.of("web/listing", StayTable.TABLE.page(form, list::list));
    }

    @GetMapping("/stays.xlsx")
    @Seen
    ResponseEntity<byte[]> file(Form form, HttpServletRequest request) {
        return sheets.of(StayTable.TABLE, form, request, list::list);
    }

    @GetMapping("/stays/{id}")
    @Seen(value = LookFact.CONTACT_VIEWED, subject = "stay")
    @Transactional(readOnly = true)
    public Page show(@PathVariable long id) {
        return Page.of("quarantine/stay", files.of(id));
    }

    @PostMapping("/stays")
    String open(Form form) {
        long id = acts.open(form);
        receipts.say("stay.said.opened");
        return "redirect:/stays/" + id;
    }

    @PostMapping("/stays/{id}/{act}")
    String act(@PathVariable long id, @PathVariable String act, Form form) {
        StayAct what = StayAct.of(act);
        String back = form.text("back");
        acts.act(id, what, form);
        receipts.say("stay.said." + what);
        return "redirect:" + (back.startsWith("/centres/") ? back : "/stays/" + id);
    }
}
