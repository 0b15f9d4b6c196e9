package vn.thanhtri.directive.grammar.reading;

import java.util.List;
import java.util.regex.Pattern;
import vn.thanhtri.directive.grammar.Action;
import vn.thanhtri.directive.grammar.Addressee;
import vn.thanhtri.directive.grammar.NotOrder;
import vn.thanhtri.directive.grammar.PointKind;
import vn.thanhtri.directive.grammar.Role;
import vn.thanhtri.directive.grammar.Span;
import vn.thanhtri.directive.grammar.body.OrderParties;
import vn.thanhtri.directive.grammar.structure.Item;
import vn.thanhtri.directive.grammar.structure.Marker;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Lexicon;
import vn.thanhtri.directive.grammar.text.Signs;
import vn.thanhtri.directive.grammar.text.Verbs;
import vn.thanhtri.directive.grammar.work.ActionReader;

/** Tells what a point is by who is named in it, what is ordered, and how it looks. */
final class PointKinds {
    private static final Pattern ASSESSING = Lexicon.cased(
            "(?:biểu dương|ghi nhận|đánh giá cao|khen ngợi|hoan nghênh|trong thời gian qua|thời gian qua|thời gian vừa"
                    + " qua|hiện nay, tình hình|tình hình|đến nay|trong những|qua \\d|từ đầu|tính đến|tuy nhiên)");

    private static final Pattern VERB = Lexicon.cased(
            "(?:tăng cường|thực hiện|tiếp tục|tổ chức|triển khai|đẩy mạnh|khẩn trương|rà soát|chủ động|tập trung|xây"
                    + " dựng|đảm bảo|bảo đảm|kiểm soát|phối hợp|chỉ đạo|yêu cầu|giao|tuyên truyền|hướng dẫn)(?![\\p{L}])");

    /** Verbs by which a decision itself takes effect. */
    private static final Pattern DECREES = Lexicon.cased(
            "(?:tiếp tục )?(?:áp dụng|thiết lập|phong tỏa|thành lập|công bố|ban hành|phê duyệt|tạm dừng|tạm đình"
                    + " chỉ|dừng|gia hạn|kéo dài|ủy quyền|bãi bỏ|điều chỉnh|giãn cách|cách ly|cho phép|kiện toàn|huy"
                    + " động|trưng dụng|kết thúc|dỡ bỏ|chấm dứt|bổ sung)(?![\\p{L}])");

    private static final int LONGEST_HEADING = 160;

    private final FoldedText text;

    PointKinds(FoldedText text) {
        this.text = text;
    }

    PointKind of(Item item, OrderParties parties, ActionReader.Work work, boolean hasChildren) {
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
                && work.rest().stream().allMatch(PointKinds::tells)) {
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
        boolean article = item.marker != null && item.marker.style() == Marker.Style.ARTICLE;
        return text.matcher(VERB, item.bodyStart, item.end).lookingAt()
                || article && Verbs.begin(text, item.bodyStart, item.end);
    }
}
