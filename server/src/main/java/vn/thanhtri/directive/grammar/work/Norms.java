package vn.thanhtri.directive.grammar.work;

import java.util.regex.Pattern;
import vn.thanhtri.directive.grammar.text.Lexicon;

/** Words without a result of their own: nobody can report that they are done. */
final class Norms {
    private static final Pattern NORM = Lexicon.cased("(?:(?:phải|cần|tiếp tục|luôn|thật sự|thực sự) )*(?:"
            + "(?:tuyệt đối |kiên quyết )?không (?:được )?(?:chủ quan|lơ là|hoang mang|mất cảnh giác|để bị động|đùn đẩy|né tránh|dao động)"
            + "|(?:tuyệt đối )?không để (?:bị động|bất ngờ)"
            + "|(?:hành động |vào cuộc |chỉ đạo |triển khai |thực hiện )?quyết liệt(?:,? (?:hơn nữa|đồng bộ|kịp thời|hiệu quả|kiên quyết|khẩn trương))*(?: (?:ngăn chặn|phòng,? chống|trong)[^.;]{0,80})?$"
            + "|kiên quyết(?:,? (?:quyết liệt|kiên trì))? (?:ngăn chặn|không để|đẩy lùi|chống|khống chế)"
            + "|(?:nâng cao|đề cao|nêu cao|phát huy|tăng cường)(?: hơn nữa| cao độ| tối đa| mạnh mẽ)* (?:tinh thần|ý thức|vai trò|trách nhiệm|cảnh giác|truyền thống|sức mạnh)"
            + "|vào cuộc(?! kiểm)|xác định (?:rõ )?(?:công tác|việc|đây)[^.;]{0,120} là (?:nhiệm vụ|trách)"
            + "|(?:bình tĩnh|đoàn kết|đồng lòng|chung sức)"
            + "|chịu trách nhiệm|không để (?:dịch|dịch bệnh)(?: bệnh)? (?:lây lan|bùng phát|xâm nhập|phát sinh|lan rộng|chồng dịch|tái)"
            + "|(?:nhanh chóng )?ổn định (?:tình hình|tâm lý|đời sống)"
            + "|(?:không được|tuyệt đối không) (?:chủ quan|lơ là)"
            + "|phải vào cuộc|gương mẫu)");

    private Norms() {}

    static boolean is(String words) {
        return NORM.matcher(words).lookingAt();
    }
}
