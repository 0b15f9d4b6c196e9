package vn.thanhtri.tracing.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.tracing.meeting.Settings;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.View;
import vn.thanhtri.web.Views;

/** A list pasted from a message: first as it was understood, with likely duplicates, then entered. */
@Controller
class PastePages {
    private static final int MOST = 5_000;

    private final Outbreaks outbreaks;
    private final Cases cases;
    private final Settings settings;
    private final ContactEntry entry;
    private final EntryPages forms;
    private final Views views;

    PastePages(Outbreaks outbreaks, Cases cases, Settings settings, ContactEntry entry, EntryPages forms, Views views) {
        this.outbreaks = outbreaks;
        this.cases = cases;
        this.settings = settings;
        this.entry = entry;
        this.forms = forms;
        this.views = views;
    }

    @PostMapping("/outbreaks/{id}/paste")
    Object preview(@PathVariable long id, @RequestParam String text, HttpServletRequest request) {
        return Page.of("tracing/paste", preview(id, text, Map.of(), "", ""));
    }

    @PostMapping("/outbreaks/{id}/paste/confirm")
    Object confirm(@PathVariable long id, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        View view = views.of(request);
        String text = typed.getOrDefault("text", "");
        try {
            entry.enterAll(id, lines(text, typed), forms.meeting(typed));
            return "redirect:/outbreaks/" + id + "#grid";
        } catch (RefusedException refused) {
            String field = refused.refusal().field();
            String said = view.words().say(view.language(), refused.refusal());
            return Page.of("tracing/paste", preview(id, text, typed, field == null ? "" : field, said))
                    .withStatus(refused.refusal().status());
        }
    }

    /** The line of a pasted list that nobody could read has been dealt with. */
    @PostMapping("/outbreaks/{id}/lines/{line}")
    String settle(@PathVariable long id, @PathVariable long line, @RequestParam String how) {
        entry.settle(id, line, how);
        return "redirect:/outbreaks/" + id + "#paste";
    }

    private PastePreview preview(long id, String text, Map<String, String> values, String field, String error) {
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
                cases.listNewest(id, MOST),
                settings.listOf(id, MOST),
                values,
                field,
                error);
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
    private static List<ContactEntry.Line> lines(String text, Map<String, String> typed) {
        List<PastedLine> all = read(text);
        List<ContactEntry.Line> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            PastedLine line = all.get(i);
            String chosen = typed.getOrDefault("who" + i, "new");
            boolean keep = !line.isReadable() || chosen.equals("skip");
            Long known = chosen.matches("[0-9]+") ? Long.valueOf(chosen) : null;
            lines.add(new ContactEntry.Line(
                    line.raw(), keep ? null : who(line, known, typed.getOrDefault("unitCode", ""))));
        }
        return lines;
    }

    private static ContactEntry.Who who(PastedLine line, @Nullable Long known, String unitCode) {
        return new ContactEntry.Who(known, line.name(), line.born(), unitCode, line.rest(), line.phone());
    }
}
