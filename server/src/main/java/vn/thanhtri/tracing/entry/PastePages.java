package vn.thanhtri.tracing.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.tracing.meeting.Settings;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Receipts;
import vn.thanhtri.web.form.Form;

/** A list pasted from a message: first as it was understood, with likely duplicates, then entered. */
@Controller
class PastePages {
    private static final int MOST = 500;
    private static final int MOST_LETTERS = 200_000;

    private final Outbreaks outbreaks;
    private final Cases cases;
    private final Settings settings;
    private final ContactEntry entry;
    private final Receipts receipts;

    PastePages(Outbreaks outbreaks, Cases cases, Settings settings, ContactEntry entry, Receipts receipts) {
        this.outbreaks = outbreaks;
        this.cases = cases;
        this.settings = settings;
        this.entry = entry;
        this.receipts = receipts;
    }

    /** Also the page of the form that enters the list, when that was refused. */
    @RequestMapping(
            path = "/outbreaks/{id}/paste",
            method = {RequestMethod.GET, RequestMethod.POST})
    Object preview(@PathVariable long id, Form form) {
        return form.names().contains("text")
                ? Page.of("tracing/paste", preview(id, form.text("text", MOST_LETTERS)))
                : "redirect:/outbreaks/" + id + "#paste";
    }

    @PostMapping("/outbreaks/{id}/paste/confirm")
    String confirm(@PathVariable long id, Form form) {
        List<Long> people =
                entry.enterAll(id, lines(form.text("text", MOST_LETTERS), form), EntryCommands.meeting(form));
        receipts.say("tracing.said.list", people.size());
        return "redirect:/outbreaks/" + id + "#grid";
    }

    /** The line of a pasted list that nobody could read has been dealt with. */
    @PostMapping("/outbreaks/{id}/lines/{line}")
    String settle(@PathVariable long id, @PathVariable long line, @RequestParam String how) {
        entry.settle(id, line, how);
        return "redirect:/outbreaks/" + id + "#paste";
    }

    private PastePreview preview(long id, String text) {
        List<PastedLine> all = read(text);
        List<PastePreview.Understood> understood = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            PastedLine line = all.get(i);
            if (line.isReadable()) {
                understood.add(new PastePreview.Understood(i, line, entry.listLikely(id, who(line, null, ""))));
            }
        }
        return new PastePreview(
                outbreaks.get(id),
                text,
                understood,
                all.stream().filter(line -> !line.isReadable()).toList(),
                cases.listOf(id, MOST),
                settings.listOf(id, MOST));
    }

    private static List<PastedLine> read(String text) {
        List<PastedLine> all = PastedLine.readAll(text);
        Refuse.when(
                all.size() > PastedLine.MOST_LINES,
                "too-many-lines",
                "text",
                Map.of("lines", "" + all.size(), "most", "" + PastedLine.MOST_LINES));
        Refuse.when(all.isEmpty(), "no-lines", "text");
        return all;
    }

    /** As chosen in the preview: {@code who3=new}, {@code who3=17} or {@code who3=skip}. */
    private static List<ContactEntry.Line> lines(String text, Form typed) {
        List<PastedLine> all = read(text);
        List<ContactEntry.Line> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            PastedLine line = all.get(i);
            String chosen = typed.text("who" + i);
            boolean keep = !line.isReadable() || chosen.equals("skip");
            Long known = chosen.matches("[0-9]+") ? typed.id("who" + i) : null;
            lines.add(new ContactEntry.Line(line.raw(), keep ? null : who(line, known, typed.text("unitCode"))));
        }
        return lines;
    }

    private static ContactEntry.Who who(PastedLine line, @Nullable Long known, String unitCode) {
        return new ContactEntry.Who(known, line.name(), line.born(), unitCode, line.rest(), line.phone());
    }
}
