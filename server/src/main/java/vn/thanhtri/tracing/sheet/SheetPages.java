package vn.thanhtri.tracing.sheet;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thanhtri.place.Units;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.cases.Outbreak;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.tracing.contact.DeedKind;
import vn.thanhtri.tracing.contact.Deeds;
import vn.thanhtri.web.Fragment;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Receipts;
import vn.thanhtri.web.Seen;
import vn.thanhtri.web.View;
import vn.thanhtri.web.form.Form;
import vn.thanhtri.web.table.Cell;
import vn.thanhtri.web.table.Filter;
import vn.thanhtri.web.table.Listing;
import vn.thanhtri.web.table.Table;
import vn.thanhtri.web.table.TableFiles;

/** The follow-up sheet of an outbreak. */
@Controller
public class SheetPages {
    private final FollowUpSheet sheet;
    private final Outbreaks outbreaks;
    private final Deeds deeds;
    private final Units units;
    private final TableFiles files;
    private final Receipts receipts;
    private final Clock clock;

    SheetPages(
            FollowUpSheet sheet,
            Outbreaks outbreaks,
            Deeds deeds,
            Units units,
            TableFiles files,
            Receipts receipts,
            Clock clock) {
        this.sheet = sheet;
        this.outbreaks = outbreaks;
        this.deeds = deeds;
        this.units = units;
        this.files = files;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** @param verbs what can be recorded for those who are ticked */
    public record SheetPage(Outbreak outbreak, Listing<SheetRow> list, List<DeedKind> verbs) {}

    private Table<SheetRow> table(long outbreak) {
        return Table.<SheetRow>of("/outbreaks/" + outbreak + "/follow-up", "tracing.sheet")
                .file("theo-doi")
                .usually("late")
                .filter(Filter.chips("show", "tracing.sheet.show", "unseen", "lost", "ill", "overdue"))
                .filter(Filter.chips("tier", "tracing.sheet.tier", "F1", "F2"))
                .filter(Filter.search("q", "tracing.sheet.search"))
                .column(
                        "tick",
                        "tracing.sheet.tick",
                        (row, view) -> Cell.EMPTY.drawn(new Fragment("tracing/sheet-tick", row)))
                .onPage()
                .column("name", "tracing.name", SheetPages::name)
                .column("tier", "tracing.tier", (row, view) -> Cell.whole("F" + row.tier()))
                .column("place", "tracing.sheet.place", this::place)
                .up()
                .column("late", "tracing.sheet.seen", SheetPages::seen)
                .up()
                .column(
                        "days",
                        "tracing.sheet.days",
                        (row, view) -> Cell.of(signs(row)).drawn(new Fragment("tracing/sheet-days", row)))
                .column("ends", "tracing.ends", (row, view) -> {
                    LocalDate ends = row.ends();
                    return Cell.whole(ends == null ? "—" : view.shortDay(ends));
                });
    }

    private static Cell name(SheetRow row, View view) {
        Cell cell = Cell.link(row.label(), "/contacts/" + row.person());
        if (row.lost()) {
            return cell.tagged("bad", "alert", view.t("tracing.sheet.show.lost"));
        }
        if (row.ill()) {
            return cell.tagged("bad", "flask", view.t("tracing.sheet.show.ill"));
        }
        return row.overdue() > 0 ? cell.tagged("warn", "clock", view.t("tracing.overdue")) : cell;
    }

    private Cell place(SheetRow row, View view) {
        return Cell.of(row.hamlet()).note(units.nameOf(row.area(), view.today()));
    }

    private static Cell seen(SheetRow row, View view) {
        Instant seen = row.seen();
        return seen == null
                ? Cell.whole(view.t("tracing.sheet.never"))
                        .note(view.t("tracing.sheet.since", view.moment(row.since())))
                : Cell.whole(view.moment(seen));
    }

    private static String signs(SheetRow row) {
        return row.marks().stream()
                .map(day -> day.mark().sign().isEmpty() ? "·" : day.mark().sign())
                .collect(Collectors.joining());
    }

    @GetMapping("/outbreaks/{id}/follow-up")
    @Seen
    Page page(@PathVariable long id, Form form) {
        Outbreak outbreak = outbreaks.get(id);
        return Page.of(
                "tracing/sheet",
                new SheetPage(outbreak, table(id).page(form, asked -> sheet.list(id, asked)), deeds.rounds()));
    }

    @GetMapping("/outbreaks/{id}/follow-up.xlsx")
    @Seen
    ResponseEntity<byte[]> file(@PathVariable long id, Form form, HttpServletRequest request) {
        return files.of(table(id), form, request, asked -> sheet.list(id, asked));
    }

    /** One act for those who are ticked, or for everybody whom the filters mean. */
    @PostMapping("/outbreaks/{id}/follow-up")
    String record(@PathVariable long id, Form form) {
        DeedKind kind = deeds.kind(form.text("kind"));
        Instant at = clock.instant();
        String note = form.text("note");
        boolean all = form.isTicked("all");
        List<Long> persons = form.ids("person");
        Refuse.when(!all && persons.isEmpty(), "nobody", "person");
        List<Long> recorded =
                all ? sheet.recordAll(id, table(id).read(form), kind, at, note) : sheet.record(persons, kind, at, note);
        receipts.sayUndoable("act", recorded, "tracing.sheet.said", "@action." + kind.name(), recorded.size());
        return "redirect:/outbreaks/" + id + "/follow-up";
    }
}
