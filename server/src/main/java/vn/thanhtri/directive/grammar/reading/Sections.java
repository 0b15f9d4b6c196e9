package vn.thanhtri.directive.grammar.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.grammar.NotOrder;
import vn.thanhtri.directive.grammar.structure.Item;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Lexicon;

/** The parts of a plan that order nothing, told by their headings: situation, aims, grounds, funding. The nearest heading decides. */
final class Sections {
    private static final int LONGEST_TITLE = 170;
    private static final Pattern ORDERS = Lexicon.cased(
            "(?<![\\p{L}])(?:nhiệm vụ|giải pháp|biện pháp|tổ chức thực hiện|phân công|nội dung|yêu cầu|trách nhiệm|triển khai|hoạt động|ý kiến chỉ đạo|kết luận|thời gian tới)(?![\\p{L}])");
    private static final Pattern SITUATION = Lexicon.cased(
            "(?:đánh giá )?(?:tình hình|thực trạng|đặc điểm|bối cảnh|kết quả|ưu điểm|tồn tại|hạn chế|nguyên nhân|bài học|nguy cơ|dự báo|nhận định|khái quát|sự cần thiết|thông tin chung|đánh giá (?:nguy cơ|chung|tình hình|kết quả)|diễn biến|thuận lợi|khó khăn)(?![\\p{L}]).*");
    private static final Pattern AIM =
            Lexicon.cased("(?:mục tiêu|mục đích|chỉ tiêu|quan điểm|phương châm)(?![\\p{L}]).*");
    private static final Pattern FUNDING =
            Lexicon.cased("(?:(?:nguồn |dự toán )?kinh phí|ngân sách|nguồn (?:lực|vốn)|dự toán)(?![\\p{L}]).*");
    private static final Pattern GROUND = Lexicon.cased("(?:căn cứ|cơ sở pháp lý|cơ sở xây dựng)(?![\\p{L}]).*");
    private static final Pattern EFFECT = Lexicon.cased(
            "(?:(?:phạm vi|đối tượng|thời gian|địa điểm|giải thích)(?! (?:tới|sắp))|hiệu lực)(?![\\p{L}])(?![^.]{0,80}(?:nhiệm vụ|giải pháp)).*");

    private final FoldedText text;
    private final Map<Item, Optional<NotOrder>> known = new HashMap<>();

    Sections(FoldedText text) {
        this.text = text;
    }

    /** Why the part an item stands in orders nothing; null where it may order. The title of the item itself counts too. */
    @Nullable
    NotOrder of(Item item) {
        Optional<NotOrder> cached = known.get(item);
        if (cached != null) {
            return cached.orElse(null);
        }
        NotOrder reason = null;
        String title = title(item);
        boolean decides = false;
        if (!title.isEmpty()) {
            reason = reason(title);
            decides = reason != null || ORDERS.matcher(title).find();
        }
        if (!decides && item.parent != null) {
            reason = of(item.parent);
        }
        known.put(item, Optional.ofNullable(reason));
        return reason;
    }

    private static @Nullable NotOrder reason(String title) {
        boolean both = title.contains("yêu cầu") || title.contains("nhiệm vụ") || title.contains("giải pháp");
        if (SITUATION.matcher(title).matches() && !both) {
            return NotOrder.SITUATION;
        }
        if (AIM.matcher(title).matches() && !both) {
            return NotOrder.AIM;
        }
        if (FUNDING.matcher(title).matches()) {
            return NotOrder.FUNDING;
        }
        if (GROUND.matcher(title).matches()) {
            return NotOrder.GROUND;
        }
        return EFFECT.matcher(title).matches() && title.length() < 60 ? NotOrder.EFFECT : null;
    }

    /** The words of a heading, in small letters: of a marked item that is short and no sentence, or up to its colon. */
    private String title(Item item) {
        if (item.marker == null) {
            return "";
        }
        String words = text.lower.substring(item.bodyStart, item.end).strip();
        int colon = words.indexOf(':');
        String title = colon > 0 && colon < 80 ? words.substring(0, colon) : words;
        boolean sentence =
                title.length() > LONGEST_TITLE || title.endsWith(".") && title.length() > 60 || title.endsWith(";");
        return sentence ? "" : title;
    }
}
