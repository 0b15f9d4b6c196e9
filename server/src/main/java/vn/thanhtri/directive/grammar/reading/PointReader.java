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
import vn.thanhtri.directive.grammar.Span;
import vn.thanhtri.directive.grammar.Timing;
import vn.thanhtri.directive.grammar.When;
import vn.thanhtri.directive.grammar.body.OrderParties;
import vn.thanhtri.directive.grammar.body.OrderReader;
import vn.thanhtri.directive.grammar.body.TableRows;
import vn.thanhtri.directive.grammar.report.ReportReader;
import vn.thanhtri.directive.grammar.structure.Item;
import vn.thanhtri.directive.grammar.structure.Marker;
import vn.thanhtri.directive.grammar.text.Clauses;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Lexicon;
import vn.thanhtri.directive.grammar.text.Signs;
import vn.thanhtri.directive.grammar.text.Verbs;
import vn.thanhtri.directive.grammar.timing.Calendar;
import vn.thanhtri.directive.grammar.timing.Citations;
import vn.thanhtri.directive.grammar.timing.TimingReader;
import vn.thanhtri.directive.grammar.timing.TimingScan;
import vn.thanhtri.directive.grammar.work.ActionReader;
import vn.thanhtri.directive.grammar.work.AreaReader;

/** Reads everything one point says, without what it inherits. */
final class PointReader {
    private static final Pattern ASSESSING = Lexicon.cased(
            "(?:biểu dương|ghi nhận|đánh giá cao|khen ngợi|hoan nghênh|trong thời gian qua|thời gian qua|thời gian vừa qua|hiện nay, tình hình|tình hình|đến nay|trong những|qua \\d|từ đầu|tính đến|tuy nhiên)");

    private static final Pattern VERB = Lexicon.cased(
            "(?:tăng cường|thực hiện|tiếp tục|tổ chức|triển khai|đẩy mạnh|khẩn trương|rà soát|chủ động|tập trung|xây dựng|đảm bảo|bảo đảm|kiểm soát|phối hợp|chỉ đạo|yêu cầu|giao|tuyên truyền|hướng dẫn)(?![\\p{L}])");

    /** Verbs by which a decision itself takes effect. */
    private static final Pattern DECREES = Lexicon.cased(
            "(?:tiếp tục )?(?:áp dụng|thiết lập|phong tỏa|thành lập|công bố|ban hành|phê duyệt|tạm dừng|tạm đình chỉ|dừng|gia hạn|kéo dài|ủy quyền|bãi bỏ|điều chỉnh|giãn cách|cách ly|cho phép|kiện toàn|huy động|trưng dụng|kết thúc|dỡ bỏ|chấm dứt|bổ sung)(?![\\p{L}])");

    /** "Trên đây là …, yêu cầu các cơ quan phối hợp thực hiện": the words that end a document, without a deadline or a report. */
    private static final Pattern COURTEOUS = Lexicon.cased(
            "(?:trên đây|trân trọng|xin trân trọng|thừa lệnh|văn phòng [\\p{L} ]{2,60} (?:xin |trân trọng |kính )?thông báo)(?![\\p{L}]).*");

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

    private static final int LONGEST_HEADING = 160;

    private final FoldedText text;
    private final OrderReader orders;
    private final TimingReader timings;
    private final AreaReader areas;
    private final ActionReader actions;
    private final ReportReader reports;
    private final TableRows tables;
    private final Sections sections;

    PointReader(FoldedText text, Calendar calendar, List<Citations.Found> citations) {
        this.text = text;
        this.orders = new OrderReader(text);
        this.timings = new TimingReader(text, calendar, citations);
        this.areas = new AreaReader(text);
        this.actions = new ActionReader(text);
        this.reports = new ReportReader(text);
        this.tables = new TableRows(text);
        this.sections = new Sections(text);
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
        PointKind kind = kind(item, parties, work, hasChildren);
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

    private PointKind kind(Item item, OrderParties parties, ActionReader.Work work, boolean hasChildren) {
        if (item.layoutKind != PointKind.DIRECTIVE) {
            return item.layoutKind;
        }
        boolean leads = parties.has(Role.LEAD) || parties.has(Role.EXECUTOR) || parties.has(Role.RESPONSIBLE);
        if (!work.rest().isEmpty()
                && work.actions().isEmpty()
                && work.rest().stream().allMatch(r -> r.reason() == NotOrder.PLACE)) {
            return PointKind.ASSESSMENT;
        }
        String words = text.lower.substring(item.bodyStart, item.end);
        if (!leads
                && item.marker != null
                && hasChildren
                && Signs.capitals(text.flat.substring(item.bodyStart, item.end))) {
            return PointKind.HEADING;
        }
        if (parties.has(Role.COMMENDED) && !leads
                || !leads && !parties.has(Role.ACCOUNTABLE) && assesses(item, words)) {
            return PointKind.ASSESSMENT;
        }
        if (parties.has(Role.ACCOUNTABLE)
                && !leads
                && parties.subjectlessHead
                && startsWithAccountable(item, parties)) {
            return PointKind.ACCOUNTABILITY;
        }
        if (!leads && !parties.has(Role.ACCOUNTABLE) && isHeading(item, work.actions(), hasChildren)) {
            return PointKind.HEADING;
        }
        if (!leads
                && work.actions().isEmpty()
                && !work.rest().isEmpty()
                && work.rest().stream().allMatch(PointReader::tells)) {
            return PointKind.ASSESSMENT;
        }
        return PointKind.DIRECTIVE;
    }

    private static boolean tells(ActionReader.Rest rest) {
        return switch (rest.reason()) {
            case SITUATION, FUNDING, GROUND, PLACE, THANKS -> true;
            default -> false;
        };
    }

    private boolean assesses(Item item, String words) {
        return text.matcher(ASSESSING, item.bodyStart, item.end).lookingAt()
                && !words.contains("yêu cầu")
                && !words.contains("phải ");
    }

    private boolean startsWithAccountable(Item item, OrderParties parties) {
        Addressee first = parties.first(Role.ACCOUNTABLE);
        return first != null
                && first.span().start() <= text.span(item.bodyStart, item.end).start() + 2;
    }

    /** A short marked line that names neither agency nor order. */
    private boolean isHeading(Item item, List<Action> work, boolean hasChildren) {
        String s = text.flat.substring(item.bodyStart, item.end).strip();
        if (item.marker == null) {
            return s.length() <= LONGEST_HEADING && !closed(s) && !s.endsWith(":") && (bold(item) || repeated(item, s));
        }
        boolean article = item.marker.style() == Marker.Style.CHAPTER;
        boolean closed = closed(s);
        if (article || Signs.capitals(s)) {
            return true;
        }
        if (item.marker != null && item.marker.style() == Marker.Style.ARTICLE && decrees(item)) {
            return false;
        }
        if (!hasChildren && item.marker != null && item.marker.style() == Marker.Style.BULLET && s.length() > 40) {
            return false;
        }
        boolean title = hasChildren && !s.endsWith(":") && s.length() <= 80;
        if (title && s.endsWith("..")) {
            return true;
        }
        boolean unknown = work.stream().noneMatch(a -> a.ground().rule().startsWith("work-listed"))
                && !Verbs.begin(text, item.bodyStart, item.end);
        return s.length() <= LONGEST_HEADING && !closed && (unknown || title || hasChildren && !startsWithVerb(item));
    }

    private static boolean closed(String s) {
        return s.endsWith(".") || s.endsWith(";");
    }

    /** The headline of a newspaper: a line without a full stop that a paragraph after it says again. */
    private boolean repeated(Item item, String s) {
        return s.length() > 30 && text.flat.indexOf(s.substring(1), item.end) > 0;
    }

    /** A line without a mark that is bold from end to end. */
    private boolean bold(Item item) {
        Span span = text.spanWithMarks(item.start, item.end);
        return span.text().startsWith("**")
                && span.text().endsWith("**")
                && span.text().indexOf("**", 2) == span.text().length() - 2;
    }

    private boolean decrees(Item item) {
        return text.matcher(DECREES, item.bodyStart, item.end).lookingAt();
    }

    private boolean startsWithVerb(Item item) {
        return text.matcher(VERB, item.bodyStart, item.end).lookingAt();
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
