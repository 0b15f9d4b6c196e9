package vn.thanhtri.tracing.line;

import java.util.List;
import java.util.Set;
import vn.thanhtri.kernel.Folding;

/** Family names of Viet Nam, folded: of the Kinh and of the peoples of the north, Tây Nguyên and the Mekong delta. */
final class FamilyNames {
    private static final Set<String> KNOWN = Set.copyOf(List.of("""
            nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly an au ba bac bach ban bang banh bao ben bien bo cai
            cam can cao cat chau chu chung cham chang chao che chi co con cong cu cung cuong cut da dai dam dan danh dao dau deo dieu dinh
            doan doi don dong du duc dung giang giap gia gian ha han hau hau hien hoa hong hua hung huu kha khang khau khieu khong khuat
            khuc kien kieu kim ket la lac lai lam lan lang lao lau lenh lien lieu lo loc loi long lu lua luan luc luong luong luu
            ma mac mai man mang mau me mieu minh mong moong mua muong nay nghiem ngan nghe ngoc ngon ngu ngan ninh noi nong nung o on ong
            phi pho phong phu phung phuong phuc pho quach quan quang quyen sai sam sao sen senh sin son su sung ta tac tan tang tao tat
            tay tham than thach thai thang thanh thao the thi thieu tho thoi thuc tien tiet tieu tinh to ton tong tra trac trang
            tri trieu trinh trung truong tu tuong tuyen ty ung ut vang van vi vien viet vinh vong vua vuong xa xong xin y yen
            lu lau giang thao hau mua ly sung vang cu tho khang chang chao phan tan lo hang ka kasor nie hlong mlo eban rcom rmah ksor
            siu nay kpa hoang sin thoong lenh pan po lung
            """.strip().split("\\s+")));

    private FamilyNames() {}

    static boolean isOne(String word) {
        return KNOWN.contains(Folding.fold(word).replace("'", ""));
    }
}
