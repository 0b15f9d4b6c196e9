package vn.thanhtri.directive.grammar.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.thanhtri.directive.grammar.Action;
import vn.thanhtri.directive.grammar.Addressee;
import vn.thanhtri.directive.grammar.Area;
import vn.thanhtri.directive.grammar.BodyMention;
import vn.thanhtri.directive.grammar.Ground;
import vn.thanhtri.directive.grammar.Modality;
import vn.thanhtri.directive.grammar.NotOrder;
import vn.thanhtri.directive.grammar.PointKind;
import vn.thanhtri.directive.grammar.Role;
import vn.thanhtri.directive.grammar.Timing;
import vn.thanhtri.directive.grammar.When;
import vn.thanhtri.directive.grammar.body.OrderParties;
import vn.thanhtri.directive.grammar.body.OrderReader;
import vn.thanhtri.directive.grammar.body.TableRows;
import vn.thanhtri.directive.grammar.report.ReportReader;
import vn.thanhtri.directive.grammar.structure.Item;
import vn.thanhtri.directive.grammar.text.Clauses;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Lexicon;
import vn.thanhtri.directive.grammar.timing.Calendar;
import vn.thanhtri.directive.grammar.timing.Citations;
import vn.thanhtri.directive.grammar.timing.TimingReader;
import vn.thanhtri.directive.grammar.timing.TimingScan;
import vn.thanhtri.directive.grammar.work.ActionReader;
import vn.thanhtri.directive.grammar.work.AreaReader;

/** Reads everything one point says, without what it inherits. */
final class PointReader {

    /** "Trên đây là …, yêu cầu các cơ quan phối hợp thực hiện": the words that end a document, without a deadline or a report. */
    private static final Pattern COURTEOUS = Lexicon.cased(
            "(?:trên đây|trân trọng|xin trân trọng|thừa lệnh|văn phòng [\\p{L} ]{2,60} (?:xin |trân trọng |kính"
                    + " )?thông báo)(?![\\p{L}]).*");

    private static final Pattern ASKS_BACK =
            Lexicon.cased("(?<![\\p{L}])(?:báo cáo|phản ánh|gửi|trước ngày|trước \\d)(?![\\p{L}])");

    /** A point as read, with what inheritance needs to know. */
    record Draft(
            Item item,
            PointKind kind,
            OrderParties parties,
            List<Action> actions,
            List<Area> areas,
            List<Timing> timing,
            List<BodyMention> reportTo,
            List<ActionReader.Rest> rest) {}

    private final FoldedText text;
    private final OrderReader orders;
    private final TimingReader timings;
    private final AreaReader areas;
    private final ActionReader actions;
    private final ReportReader reports;
    private final TableRows tables;
    private final Sections sections;
    private final PointKinds kinds;

    PointReader(FoldedText text, Calendar calendar, List<Citations.Found> citations) {
        this.text = text;
        this.orders = new OrderReader(text);
        this.timings = new TimingReader(text, calendar, citations);
        this.areas = new AreaReader(text);
        this.actions = new ActionReader(text);
        this.reports = new ReportReader(text);
        this.tables = new TableRows(text);
        this.sections = new Sections(text);
        this.kinds = new PointKinds(text);
    }

    Draft read(Item item, boolean hasChildren) {
        int start = item.bodyStart;
        int end = item.end;
        if (item.layoutKind == PointKind.CLOSING) {
            return closing(item);
        }
        if (item.table()) {
            return row(item);
        }
        OrderParties parties = orders.read(start, end);
        List<AreaReader.Found> places = areas.read(start, end, parties);
        List<TimingScan.Found> when = timings.read(start, end);
        ActionReader.Work work = actions.read(start, end, parties, sections.of(item));
        PointKind kind = kinds.of(item, parties, work, hasChildren);
        if (kind == PointKind.HEADING) {
            return new Draft(
                    item, kind, parties, List.of(), List.of(), values(when), List.of(), all(item, NotOrder.HEADING));
        }
        if (kind == PointKind.ASSESSMENT) {
            List<Action> thanks = work.actions().stream()
                    .filter(a -> a.category().equals("commendation"))
                    .toList();
            List<ActionReader.Rest> rest = thanks.isEmpty() && work.actions().isEmpty()
                    ? work.rest()
                    : all(item, parties.has(Role.COMMENDED) ? NotOrder.THANKS : NotOrder.SITUATION);
            OrderParties named = parties.has(Role.COMMENDED) ? parties : new OrderParties();
            return new Draft(item, kind, named, thanks, List.of(), List.of(), List.of(), rest);
        }
        return new Draft(
                item,
                kind,
                parties,
                work.actions(),
                places.stream().map(AreaReader.Found::area).toList(),
                values(when),
                reports.read(start, end),
                work.rest());
    }

    private List<ActionReader.Rest> all(Item item, NotOrder reason) {
        return List.of(new ActionReader.Rest(new Clauses.Segment(item.bodyStart, item.end), reason));
    }

    /** The last words may order as any other, may set the day of effect, or be courtesy. */
    private Draft closing(Item item) {
        int start = item.bodyStart;
        int end = item.end;
        if (text.matcher(COURTEOUS, start, end).matches()
                && !text.matcher(ASKS_BACK, start, end).find()) {
            List<Timing> effect = values(timings.read(start, end)).stream()
                    .filter(t -> t.when() instanceof When.Effective)
                    .toList();
            return new Draft(
                    item,
                    PointKind.CLOSING,
                    new OrderParties(),
                    List.of(),
                    List.of(),
                    effect,
                    List.of(),
                    all(item, NotOrder.COURTESY));
        }
        OrderParties parties = orders.read(start, end);
        List<BodyMention> reportTo = reports.read(start, end);
        ActionReader.Work work = actions.read(start, end, parties, reportTo.isEmpty() ? NotOrder.COURTESY : null);
        List<Timing> timing = values(timings.read(start, end)).stream()
                .filter(t -> !work.actions().isEmpty() || t.when() instanceof When.Effective)
                .toList();
        return new Draft(
                item,
                PointKind.CLOSING,
                work.actions().isEmpty() ? new OrderParties() : parties,
                work.actions(),
                List.of(),
                timing,
                reportTo,
                work.rest());
    }

    private static List<Timing> values(List<TimingScan.Found> found) {
        return found.stream().map(TimingScan.Found::timing).toList();
    }

    private Draft row(Item item) {
        List<TableRows.Cell> cells = tables.cells(item);
        OrderParties parties = tables.parties(cells);
        List<Action> work = new ArrayList<>();
        List<Timing> timing = new ArrayList<>();
        List<Area> places = new ArrayList<>();
        List<BodyMention> reportTo = new ArrayList<>();
        for (TableRows.Cell cell : cells) {
            if (cell.column() == TableRows.Column.WORK && cell.start() < cell.end()) {
                List<AreaReader.Found> found = areas.read(cell.start(), cell.end(), parties);
                found.forEach(f -> places.add(f.area()));
                work.addAll(
                        actions.read(cell.start(), cell.end(), parties, null).actions());
                reportTo.addAll(reports.read(cell.start(), cell.end()));
                if (work.isEmpty()) {
                    work.add(whole(
                            cell.start(), cell.end(), actions.categoryOf(cell.start(), cell.end(), parties, "other")));
                }
            }
            if (cell.column() == TableRows.Column.WORK || cell.column() == TableRows.Column.TIMING) {
                timing.addAll(values(timings.read(cell.start(), cell.end())));
            }
        }
        return new Draft(item, PointKind.TABLE_ROW, parties, work, places, timing, reportTo, List.of());
    }

    /** An order in words the lexicon does not hold is still an order. */
    private Action whole(int start, int end, String category) {
        return new Action(
                text.span(start, end),
                category,
                Modality.DUTY,
                false,
                false,
                null,
                null,
                new Ground("work-whole", 0.5));
    }

    static List<Addressee> inheritable(List<Addressee> leads) {
        List<Addressee> out = new ArrayList<>();
        for (Addressee lead : leads) {
            if (lead.role() == Role.LEAD) {
                out.add(new Addressee(
                        lead.span(),
                        lead.org(),
                        Role.LEAD,
                        "inherited",
                        new Ground("inherited", lead.ground().confidence() * 0.95)));
            }
        }
        return out;
    }
}
