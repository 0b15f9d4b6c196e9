package vn.thanhtri.tracing.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.right.Entitled;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.kernel.sheet.SheetReader;
import vn.thanhtri.people.person.Likeness;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.Outbreak;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.tracing.line.LineTable;
import vn.thanhtri.tracing.line.ReadLine;
import vn.thanhtri.tracing.meeting.Settings;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Receipts;
import vn.thanhtri.web.View;
import vn.thanhtri.web.Views;

/** A list pasted from a message or taken from a file: first as it was understood, with likely duplicates, then entered. */
@Controller
class PastePages {
    static final int MOST_LINES = 500;
    private static final int MOST_GATHERINGS = 500;

    private final Outbreaks outbreaks;
    private final Cases cases;
    private final Settings settings;
    private final ContactEntry entry;
    private final EntryPages forms;
    private final KnownPlaces places;
    private final Receipts receipts;
    private final Views views;
    private final Clock clock;

    PastePages(
            Outbreaks outbreaks,
            Cases cases,
            Settings settings,
            ContactEntry entry,
            EntryPages forms,
            KnownPlaces places,
            Receipts receipts,
            Views views,
            Clock clock) {
        this.outbreaks = outbreaks;
        this.cases = cases;
        this.settings = settings;
        this.entry = entry;
        this.forms = forms;
        this.places = places;
        this.receipts = receipts;
        this.views = views;
        this.clock = clock;
    }

    @PostMapping("/outbreaks/{id}/paste")
    Object preview(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String meeting) {
        return Page.of("tracing/paste", preview(id, text, Map.of("meeting", meeting), "", ""));
    }

    /** An Excel or CSV file goes the way of a pasted list. */
    @PostMapping("/outbreaks/{id}/paste/file")
    Object upload(@PathVariable long id, @RequestParam MultipartFile file) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return preview(id, LineTable.textOf(SheetReader.read(name, file.getBytes())), "");
    }

    @PostMapping("/outbreaks/{id}/paste/confirm")
    Object confirm(@PathVariable long id, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        View view = views.of(request);
        String text = typed.getOrDefault("text", "");
        try {
            ContactEntry.Entered entered =
                    entry.enterAll(id, lines(outbreaks.get(id), text, typed), forms.meeting(id, typed));
            int people = entered.persons().size();
            receipts.sayUndoable(entered.kind(), entered.records(), "tracing.said.list", people);
            String met = typed.getOrDefault("meeting", "");
            return met.startsWith("s")
                    ? "redirect:/gatherings/" + met.substring(1)
                    : "redirect:/outbreaks/" + id + "#grid";
        } catch (RefusedException refused) {
            String field = refused.besideForm().field();
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
        Entitled.ask(Verb.RECORD_MEETING);
        Outbreak outbreak = outbreaks.get(id);
        List<ReadLine> all = read(outbreak, text);
        PastedCells cells = new PastedCells(values);
        List<PastePreview.Understood> understood = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            ReadLine line = all.get(i);
            List<Likeness> likely = likely(outbreak, line, cells, i);
            understood.add(new PastePreview.Understood(i, line, likely, cells.chosen(i, line, proposal(line, likely))));
        }
        return new PastePreview(
                outbreak,
                text,
                understood,
                cases.listNewest(id, EntryPages.NEWEST),
                settings.listOf(id, MOST_GATHERINGS, 0),
                values,
                field,
                error);
    }

    private List<Likeness> likely(Outbreak outbreak, ReadLine line, PastedCells cells, int number) {
        if (line.kind() == ReadLine.Kind.NOBODY
                || cells.value("name", number, line.name()).isEmpty()) {
            return List.of();
        }
        return entry.listLikely(outbreak.id(), cells.who(number, line, null));
    }

    /** Who is surely the same is proposed. */
    private static String proposal(ReadLine line, List<Likeness> likely) {
        return likely.stream()
                .filter(Likeness::isStrong)
                .filter(like -> line.kind() == ReadLine.Kind.PERSON)
                .map(like -> String.valueOf(like.person().id()))
                .findFirst()
                .orElse(PastedCells.proposal(line));
    }

    private List<ReadLine> read(Outbreak outbreak, String text) {
        List<ReadLine> all = LineTable.read(text, places.around(outbreak));
        Refuse.when(
                all.size() > MOST_LINES,
                "too-many-lines",
                "text",
                Map.of("lines", "" + all.size(), "most", "" + MOST_LINES));
        Refuse.when(all.isEmpty(), "no-lines", "text");
        return all;
    }

    /** As chosen in the preview: {@code who3=new}, {@code who3=17}, {@code who3=skip} or {@code who3=none}. */
    private List<ContactEntry.Line> lines(Outbreak outbreak, String text, Map<String, String> typed) {
        List<ReadLine> all = read(outbreak, text);
        PastedCells cells = new PastedCells(typed);
        ContactEntry.Meeting meeting = forms.meeting(outbreak.id(), typed);
        List<ContactEntry.Line> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            ReadLine line = all.get(i);
            String otherwise = typed.containsKey("who" + i) ? "" : proposal(line, likely(outbreak, line, cells, i));
            String chosen = cells.chosen(i, line, otherwise);
            boolean known = chosen.matches("[0-9]+");
            boolean enters = known || chosen.equals(PastedCells.NEW);
            lines.add(new ContactEntry.Line(
                    line.raw(),
                    enters ? cells.who(i, line, known ? Long.valueOf(chosen) : null) : null,
                    enters ? cells.meeting(i, line, meeting, clock.instant()) : meeting,
                    chosen.equals(PastedCells.NOBODY)));
        }
        return lines;
    }
}
