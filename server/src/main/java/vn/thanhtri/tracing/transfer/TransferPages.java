package vn.thanhtri.tracing.transfer;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.thanhtri.place.Units;
import vn.thanhtri.web.Fragment;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Receipts;
import vn.thanhtri.web.Seen;
import vn.thanhtri.web.View;
import vn.thanhtri.web.form.Form;
import vn.thanhtri.web.table.Cell;
import vn.thanhtri.web.table.Filter;
import vn.thanhtri.web.table.Table;
import vn.thanhtri.web.table.TableFiles;

/** Contacts handed over to another district or province, and those that came from there. */
@Controller
class TransferPages {
    private final Transfers transfers;
    private final Units units;
    private final TableFiles files;
    private final Receipts receipts;
    private final Table<Transfer> table;

    TransferPages(Transfers transfers, Units units, TableFiles files, Receipts receipts) {
        this.transfers = transfers;
        this.units = units;
        this.files = files;
        this.receipts = receipts;
        this.table = table();
    }

    record Recorded(long id) {}

    private Table<Transfer> table() {
        return Table.<Transfer>of("/transfers", "tracing.transfers")
                .file("chuyen-giao")
                .usually("state")
                .filter(Filter.chips("side", "tracing.transfer.side", "OUT", "IN"))
                .filter(Filter.chips("state", "tracing.transfer.state", "OPEN", "SENT", "ACCEPTED"))
                .filter(Filter.search("q", "tracing.by-name"))
                .column("name", "tracing.name", TransferPages::name)
                .column("tier", "tracing.tier", (one, view) -> Cell.whole("F" + one.tier()))
                .column("outbreak", "tracing.outbreak", TransferPages::outbreak)
                .column("home", "tracing.transfer.home", this::home)
                .column("since", "tracing.transfer.since", (one, view) -> Cell.whole(view.moment(one.since())))
                .column("state", "tracing.transfer.state", TransferPages::state)
                .up()
                .column(
                        "do",
                        "tracing.transfer.do",
                        (one, view) -> Cell.EMPTY.drawn(new Fragment("tracing/transfer-verb", one)))
                .onPage();
    }

    @GetMapping("/transfers")
    @Seen
    Page list(Form form) {
        return Page.of("web/listing", table.page(form, transfers::list));
    }

    @GetMapping("/transfers.xlsx")
    @Seen
    ResponseEntity<byte[]> file(Form form, HttpServletRequest request) {
        return files.of(table, form, request, transfers::list);
    }

    @GetMapping("/api/v1/transfers")
    @ResponseBody
    @Seen
    ResponseEntity<List<Transfer>> listForPrograms(Form form) {
        return table.answer("/api/v1/transfers", form, transfers::list);
    }

    @PostMapping("/transfers/{person}/send")
    String send(@PathVariable long person, Form form) {
        return said(person, transfers.send(person, form.text("note")), "tracing.said.transfer-sent");
    }

    @PostMapping("/transfers/{person}/accept")
    String accept(@PathVariable long person, Form form) {
        return said(person, transfers.accept(person, form.text("note")), "tracing.said.transfer-accepted");
    }

    private String said(long person, long act, String words) {
        receipts.sayUndoable("/transfers/" + person + "/back", Map.of("act", String.valueOf(act)), words);
        return "redirect:/transfers";
    }

    @PostMapping("/transfers/{person}/back")
    String takeBack(@PathVariable long person, Form form) {
        transfers.takeBack(person, form.needId("act"), form.needText("reason"));
        return "redirect:/transfers";
    }

    @PostMapping("/api/v1/transfers/{person}/send")
    @ResponseStatus(HttpStatus.CREATED)
    @ResponseBody
    Recorded sendByProgram(@PathVariable long person, Form form) {
        return new Recorded(transfers.send(person, form.text("note")));
    }

    @PostMapping("/api/v1/transfers/{person}/accept")
    @ResponseStatus(HttpStatus.CREATED)
    @ResponseBody
    Recorded acceptByProgram(@PathVariable long person, Form form) {
        return new Recorded(transfers.accept(person, form.text("note")));
    }

    /** Only who lives here has a page here. */
    private static Cell name(Transfer one, View view) {
        if (one.label().isEmpty()) {
            return Cell.of(view.t("tracing.transfer.gone"));
        }
        return one.out() ? Cell.of(one.label()) : Cell.link(one.label(), "/contacts/" + one.person());
    }

    private static Cell outbreak(Transfer one, View view) {
        Cell cell = Cell.of(one.outbreakName());
        return one.out() ? cell.to("/outbreaks/" + one.outbreak()) : cell;
    }

    private Cell home(Transfer one, View view) {
        String named = one.unitCode().isEmpty()
                ? ""
                : units.findOn(one.unitCode(), view.today())
                        .map(units::fullName)
                        .orElse("");
        return Cell.of(named.isEmpty() ? units.nameOf(one.home(), view.today()) : named);
    }

    private static Cell state(Transfer one, View view) {
        String said = view.t("tracing.transfer.state." + one.state());
        Cell cell = switch (one.state()) {
            case "ACCEPTED" -> Cell.tag("ok", "check", said);
            case "SENT" -> Cell.tag("act", "send", said);
            default -> Cell.tag("warn", "clock", said);
        };
        return note(note(cell, one.sent(), one.sentBy(), view), one.accepted(), "", view);
    }

    private static Cell note(Cell cell, @Nullable Instant at, String by, View view) {
        return at == null ? cell : cell.note((view.moment(at) + " " + by).strip());
    }
}
