package vn.thanhtri.directive.grammar.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thanhtri.directive.grammar.NotOrder;
import vn.thanhtri.directive.grammar.Role;
import vn.thanhtri.directive.grammar.body.Mention;
import vn.thanhtri.directive.grammar.body.OrderParties;
import vn.thanhtri.directive.grammar.body.OrderReader;
import vn.thanhtri.directive.grammar.body.Run;
import vn.thanhtri.directive.grammar.body.RunReader;
import vn.thanhtri.directive.grammar.text.Clauses;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Lexicon;
import vn.thanhtri.directive.grammar.text.Verbs;
import vn.thanhtri.directive.grammar.work.NotWork;

/** Which sentences of running text order. */
final class OrderSentences {
    private static final Pattern ORDER = Lexicon.cased(
            "(?<![\\p{L}])(?<verb>yêu cầu|giao|đề nghị|kêu gọi|chỉ thị|chỉ đạo(?= ?:))(?: nhiệm vụ)?(?: cho)?[:,]? ?(?:(?:các )?(?:đồng chí|ông|bà) )?");
    private static final Pattern PAST =
            Lexicon.cased("(?:đã|theo|được|các|những|đáp ứng|đảm bảo|bảo đảm|về việc|có) $");
    private static final Pattern MUST = Lexicon.cased(",? (?:phải|cần)(?! thiết)(?![\\p{L}])");
    private static final Pattern BARE = Lexicon.cased("(?<![\\p{L}])chỉ thị(?: như sau)? ?:");
    private static final Pattern GROUND = Lexicon.cased("(?:căn cứ|theo(?! đó)|xét|thực hiện) ");
    /** Before the first word of work: "Bên cạnh đó, …", "Cùng với đó là …". */
    private static final Pattern LINKS = Lexicon.cased(
            "(?:(?:bên cạnh|cùng với|song song với|ngoài|trong|theo|sau) đó|đồng thời|ngoài ra|trước mắt|cụ thể|đặc"
                    + " biệt|mặt khác|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) là|tiếp theo|về [^:.;]{3,140}(?=[:,]))(?: là)?[,: ]+(?:(?:cần|phải|lưu ý|chú ý) )*");

    private static final Pattern TELLS =
            Lexicon.cased("(?<![\\p{L}])(?:đã|cho biết|cho hay|vừa qua|hiện nay)(?![\\p{L}])");

    private static final Pattern ASSIGNS = Lexicon.cased("(?:Giao|Yêu cầu|Đề nghị|Phân công)(?: cho)? (?=\\p{Lu})");
    private static final Pattern DATELINE =
            Lexicon.cased("(?:\\([\\p{L}\\d.&+ ]{2,30}\\)|\\p{Lu}{2,8}(?:\\.\\p{Lu}{2})?) ?- ?(?=\\p{Lu})");

    private static final int LONGEST_HEADLINE = 100;

    private final FoldedText text;
    private final RunReader runs;
    private final OrderReader orders;
    private final NotWork notWork;

    OrderSentences(FoldedText text) {
        this.text = text;
        this.runs = new RunReader(text);
        this.orders = new OrderReader(text);
        this.notWork = new NotWork(text);
    }

    /** Somebody is asked, or what somebody must do stands there. */
    boolean orders(Clauses.Segment segment, boolean noLetter, boolean begun) {
        boolean introduces = text.flat.charAt(trimmed(segment.end()) - 1) == ':';
        boolean ground = text.matcher(GROUND, segment.start(), segment.end()).lookingAt();
        Optional<Run> subject = runs.at(segment.start(), segment.end());
        if (subject.isPresent()
                && subject.get().strong()
                && (text.matcher(MUST, subject.get().end(), segment.end()).lookingAt()
                        || begun && ordered(subject.get(), segment))) {
            return true;
        }
        if (asked(segment) || orders.asksWork(segment)) {
            return true;
        }
        Matcher m = text.matcher(ORDER, segment.start(), segment.end());
        while (m.find()) {
            String before = text.lower.substring(Math.max(segment.start(), m.start() - 12), m.start());
            boolean retold = before.endsWith("đã ")
                    && text.matcher(LINKS, segment.start(), segment.end()).lookingAt();
            if (PAST.matcher(before).find() && !retold) {
                continue;
            }
            Optional<Run> run = runs.at(m.end(), segment.end());
            boolean spoken = !ground || introduces || speaks(segment, m.start());
            if (run.isPresent()
                    && (run.get().strong()
                            || introduces
                                    && (noLetter
                                            || run.get().mentions().stream().noneMatch(OrderSentences::anybody)))
                    && spoken) {
                return true;
            }
        }
        return false;
    }

    /** "Bộ Y tế được giao nhiệm vụ …", "Về phía các tỉnh, Thủ tướng giao nhiệm vụ …". */
    private boolean asked(Clauses.Segment segment) {
        return orders.read(segment.start(), segment.end()).leads().stream()
                .anyMatch(lead -> lead.ground().rule().equals("subject-asked"));
    }

    /** "Riêng các bộ Công an, Quốc phòng;": only names, of whom the next words ask something. */
    boolean namesOnly(Clauses.Segment segment) {
        OrderParties parties = orders.read(segment.start(), segment.end());
        int end = trimmed(segment.end()) - 1;
        return text.flat.charAt(end) == ';' && parties.headEnd() >= end - 1;
    }

    /** The sentence says who shall do something, in a text that orders throughout; what was done is told in other words. */
    boolean ordersSomebody(Clauses.Segment segment) {
        if (notWork.of(segment, true).isPresent()) {
            return false;
        }
        OrderParties parties = orders.read(segment.start(), segment.end());
        boolean duty = parties.addressees.stream()
                .anyMatch(a -> a.role() == Role.LEAD && !a.ground().rule().equals("subject-head"));
        return duty
                && !TELLS.matcher(text.lower.substring(segment.start(), segment.end()))
                        .find();
    }

    /** A bare citation or an address says nothing about the rest. */
    boolean groundOnly(Clauses.Segment segment) {
        return notWork.of(segment, false)
                .filter(reason -> reason == NotOrder.GROUND || reason == NotOrder.CONTACT || reason == NotOrder.NOISE)
                .isPresent();
    }

    /** Whether somebody the gazetteer holds is ordered. */
    boolean namesListed(Clauses.Segment segment) {
        return orders.read(segment.start(), segment.end()).leads().stream()
                .anyMatch(lead -> !lead.org().contains("UNLISTED:"));
    }

    /** "Triển khai lực lượng …", "Cùng với đó là đẩy mạnh …": work that goes on without naming anybody. */
    boolean beginsWithWork(Clauses.Segment segment) {
        int end = trimmed(segment.end()) - 1;
        boolean headline = end - segment.start() < LONGEST_HEADLINE
                && Character.isLetterOrDigit(text.flat.charAt(end))
                && Character.isUpperCase(text.flat.charAt(segment.start()));
        if (headline) {
            return false;
        }
        Matcher links = text.matcher(LINKS, segment.start(), segment.end());
        int at = links.lookingAt() ? links.end() : segment.start();
        return Verbs.begin(text, at, segment.end())
                && !TELLS.matcher(text.lower.substring(segment.start(), segment.end()))
                        .find();
    }

    /** What follows an order in its paragraph goes on with it: "… yêu cầu các xã kiểm tra lán trại; cắt điện; báo cáo …". */
    boolean goesOn(Clauses.Segment segment) {
        int end = trimmed(segment.end());
        return text.flat.charAt(end - 1) != ':' && notWork.of(segment, false).isEmpty();
    }

    /** "… Chủ tịch Ủy ban nhân dân tỉnh Chỉ thị:" names nobody; the points below do, or the addressees of the letter. */
    boolean bare(Clauses.Segment segment) {
        int end = trimmed(segment.end());
        Matcher m = text.matcher(BARE, segment.start(), end);
        while (m.find()) {
            if (m.end() == end
                    && !PAST.matcher(text.lower.substring(Math.max(segment.start(), m.start() - 12), m.start()))
                            .find()) {
                return true;
            }
        }
        return false;
    }

    /** "Căn cứ tình hình, Ban Chỉ đạo yêu cầu …": somebody in capitals, or a comma, stands before the verb. */
    private boolean speaks(Clauses.Segment segment, int verb) {
        String before = text.flat.substring(segment.start(), verb);
        int comma = before.lastIndexOf(", ");
        return comma >= 0 && (comma == before.length() - 2 || Character.isUpperCase(before.charAt(comma + 2)));
    }

    /** "…; các bệnh viện chuẩn bị giường": the next one who is ordered, in the same paragraph. */
    boolean goesOnWith(Clauses.Segment segment) {
        return runs.at(segment.start(), segment.end())
                .filter(subject -> ordered(subject, segment))
                .isPresent();
    }

    /** Once an order has been given, "Sở Giao thông vận tải chỉ đạo …" goes on with it, and does not tell what was done. */
    private boolean ordered(Run subject, Clauses.Segment segment) {
        int at = subject.end();
        while (at < segment.end() && " ,:".indexOf(text.flat.charAt(at)) >= 0) {
            at++;
        }
        return Verbs.begin(text, at, segment.end());
    }

    private static boolean anybody(Mention mention) {
        return mention.org().equals("CO_QUAN_DON_VI:*") || mention.org().startsWith("UNLISTED:các đơn vị");
    }

    /** "… ; đặc biệt tại vùng nông thôn": says where or when, and ends nothing. */
    boolean adds(Clauses.Segment segment) {
        return notWork.of(segment, false)
                .filter(reason -> reason == NotOrder.EFFECT || reason == NotOrder.PLACE)
                .isPresent();
    }

    /** Behind the name of the newspaper: "(PLO) - Phó Thủ tướng …", "ĐTO - Chủ tịch …". */
    int pastDateline(Clauses.Segment segment) {
        Matcher m = text.casedMatcher(DATELINE, segment.start(), segment.end());
        return m.lookingAt() ? m.end() : segment.start();
    }

    /** A new sentence, and not a clause, that begins with a body. */
    boolean namesAnew(Clauses.Segment segment) {
        if (text.casedMatcher(ASSIGNS, segment.start(), segment.end()).lookingAt()) {
            return true;
        }
        return Character.isUpperCase(text.flat.charAt(segment.start()))
                && runs.at(segment.start(), segment.end()).filter(Run::strong).isPresent();
    }

    int trimmed(int end) {
        int e = end;
        while (e > 0 && text.flat.charAt(e - 1) == ' ') {
            e--;
        }
        return e;
    }
}
