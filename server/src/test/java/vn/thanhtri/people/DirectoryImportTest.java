package vn.thanhtri.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.people.agency.OfficeHolders;
import vn.thanhtri.place.imports.Imports;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Province;
import vn.thanhtri.test.Site;

@DatabaseTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("Nhập danh bạ, chức vụ, tài khoản từ tệp")
class DirectoryImportTest {
    private static final LocalDate DAY = LocalDate.of(2021, 7, 28);
    private final Actor phuBinh = new Actor(1L, null, "Quản trị Phú Bình", "19.173.", Role.ADMINISTRATOR);
    private final Actor province = new Actor(2L, null, "Quản trị tỉnh", "19.", Role.ADMINISTRATOR);
    private final Actor officer = new Actor(3L, null, "Cán bộ", "19.173.", Role.OFFICER);

    @Autowired
    private Imports imports;

    @Autowired
    private Agencies agencies;

    @Autowired
    private OfficeHolders holders;

    @Autowired
    private UserDetailsService signIn;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private WebApplicationContext context;

    @Test
    @Order(1)
    @DisplayName("danh bạ: loại lạ, tên trống, mã sai, ngoài địa bàn, cấp trên không có, điện thoại sai, ghi hai lần")
    void agenciesWithEveryFault() throws Exception {
        long id = upload(phuBinh, "agencies", """
                Loại đơn vị,Đơn vị,Mã đơn vị,Tên gọi tắt,Đơn vị cấp trên,Điện thoại,Từ ngày
                Trung tâm Y tế,Trung tâm Y tế huyện Phú Bình,173,TTYT Phú Bình,,0208 3867 000,1/1/2021
                TRAM_Y_TE,Trạm Y tế xã Tân Khánh,05917,TYT Tân Khánh,,,1/1/2021
                Bệnh xá,Bệnh xá,05917,,,,1/1/2021
                Trạm Y tế,,05917,,,,1/1/2021
                Trạm Y tế,Trạm lạ,99999,,,,1/1/2021
                Trạm Y tế,Trạm nơi khác,00004,,,,1/1/2021
                Trạm Y tế,Trạm Nhã Lộng,05938,,Không có đâu,,1/1/2021
                Trạm Y tế,Trạm Úc Kỳ,05950,,,12ab,1/1/2021
                Trạm Y tế,tram y te xa tan khanh,05917,,,,1/1/2021
                """);
        assertThat(faults(phuBinh, id))
                .containsExactly(
                        tuple(4, "kind", "choice"),
                        tuple(5, "name", "something"),
                        tuple(6, "unit_code", "unit"),
                        tuple(7, "unit_code", "own-area"),
                        tuple(8, "parent", "agency"),
                        tuple(9, "phone", "phone"),
                        tuple(10, "name", "once-in-file"));
        assertThat(Province.as(phuBinh, () -> imports.take(id, 2))).isEqualTo(2);
        Agency station = agencies.getFor(AgencyKind.TRAM_Y_TE, "19.173.05917.", DAY);
        assertThat(station.shortName()).isEqualTo("TYT Tân Khánh");
        assertThat(agencies.getFor(AgencyKind.TRUNG_TAM_Y_TE, "19.173.05938.", DAY)
                        .phone())
                .isEqualTo("02083867000");
        assertThat(agencies.listOf(AgencyKind.TRAM_Y_TE, "19.173.05917.", LocalDate.of(2020, 12, 31)))
                .isEmpty();
        assertThatThrownBy(() -> upload(officer, "agencies", "kind,name,unit_code\n"))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    @Order(2)
    @DisplayName("chức vụ: đơn vị lạ, thiếu ngày, hai người một chức cùng lúc, ngày cuối trước ngày đầu")
    void officeHoldersWithEveryFault() throws Exception {
        long id = upload(phuBinh, "office-holders", """
                Đơn vị;Chức vụ;Họ và tên;Đứng đầu;Điện thoại;Từ ngày;Đến hết ngày
                TYT Tân Khánh;Trạm trưởng;Nguyễn Thị Hằng;có;912000001;1/1/2021;31/7/2021
                tyt tan khanh;Trạm trưởng;Dương Văn Bắc;có;;1/8/2021;
                TYT Không Có;Trạm trưởng;Ai Đó;có;;1/1/2021;
                TYT Tân Khánh;Trạm trưởng;Chen Ngang;có;;1/7/2021;
                TYT Tân Khánh;Phó trạm trưởng;Ngược Ngày;không;;1/7/2021;1/6/2021
                TYT Tân Khánh;Phó trạm trưởng;Thiếu Ngày;không;;;
                TYT Tân Khánh;Y sĩ;Đứng Đầu Lạ;có lẽ;;1/7/2021;
                """);
        assertThat(faults(phuBinh, id))
                .containsExactly(
                        tuple(4, "agency", "agency"),
                        tuple(5, "from", "free-post"),
                        tuple(6, "until", "day-after"),
                        tuple(7, "from", "something"),
                        tuple(8, "head", "choice"));
        Province.as(phuBinh, () -> imports.take(id, 2));
        long station =
                agencies.getFor(AgencyKind.TRAM_Y_TE, "19.173.05917.", DAY).id();
        assertThat(holders.findHead(station, LocalDate.of(2021, 7, 31))
                        .orElseThrow()
                        .name())
                .isEqualTo("Nguyễn Thị Hằng");
        assertThat(holders.findHead(station, LocalDate.of(2021, 8, 1))
                        .orElseThrow()
                        .name())
                .isEqualTo("Dương Văn Bắc");
    }

    @Test
    @Order(3)
    @DisplayName("tài khoản: tên sai, trùng, vai trò lạ, ngoài địa bàn; vào được sau khi được cấp mật khẩu")
    void officersWithEveryFault() throws Exception {
        // accounts live on today's directory: an agency without an end is asked for
        long directory = upload(province, "agencies", """
                kind,name,unit_code
                CDC_TINH,Trung tâm Kiểm soát bệnh tật tỉnh Thái Nguyên,19
                """);
        Province.as(province, () -> imports.take(directory, 1));
        String cdc = "Trung tâm Kiểm soát bệnh tật tỉnh Thái Nguyên";
        long id = upload(province, "officers", """
                Tài khoản,Họ và tên,Vai trò,Đơn vị,Mã địa bàn
                Dinh.Thu.Ha,Đinh Thu Hà,Dịch tễ,%1$s,
                phu.binh,Lê Văn Xã,OFFICER,%1$s,5917
                có dấu,Ai,cán bộ,%1$s,
                dinh.thu.ha,Ai,cán bộ,%1$s,
                vai.la,Ai,bác sĩ,%1$s,
                noi.la,Ai,cán bộ,%1$s,01
                don.vi.la,Ai,cán bộ,Không có đâu,
                """.formatted(cdc).replace(",5917", ",05917"));
        assertThat(faults(province, id))
                .containsExactly(
                        tuple(4, "username", "username"),
                        tuple(5, "username", "once-in-file"),
                        tuple(6, "role", "choice"),
                        tuple(7, "unit_code", "own-area"),
                        tuple(8, "agency", "agency"));
        Province.as(province, () -> imports.take(id, 2));
        assertThat(signIn.loadUserByUsername("dinh.thu.ha").isEnabled()).isFalse();
        long again = upload(province, "officers", "username,name,role,agency\ndinh.thu.ha,Ai,cán bộ," + cdc + "\n");
        assertThat(faults(province, again)).containsExactly(tuple(2, "username", "free-username"));

        Site site = Site.seenBy(province, context);
        Matcher account = Pattern.compile("(?s)/officers/(\\d+)/password\"[^>]*>(?:(?!</form>).)*dinh\\.thu\\.ha")
                .matcher(site.page("/officers"));
        assertThat(account.find()).isTrue();
        String given = site.answer(post("/officers/" + account.group(1) + "/password"))
                .getContentAsString(StandardCharsets.UTF_8);
        Matcher password = Pattern.compile("<kbd>([a-z0-9]{14})</kbd>").matcher(given);
        assertThat(password.find()).isTrue();
        UserDetails open = signIn.loadUserByUsername("dinh.thu.ha");
        assertThat(open.isEnabled()).isTrue();
        assertThat(passwords.matches(password.group(1), open.getPassword())).isTrue();
        assertThat(open.toString()).doesNotContain("argon2");
        assertThat(site.page("/officers")).doesNotContain(password.group(1));
        assertThat(site.answer(post("/officers/" + account.group(1) + "/close")).getRedirectedUrl())
                .isEqualTo("/officers");
        assertThat(signIn.loadUserByUsername("dinh.thu.ha").isEnabled()).isFalse();
        assertThat(Site.seenBy(officer, context)
                        .answer(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get("/officers"))
                        .getStatus())
                .isEqualTo(403);
    }

    private List<Tuple> faults(Actor actor, long id) throws Exception {
        return Province.as(actor, () -> imports.preview(id)).errors().stream()
                .map(one -> tuple(
                        one.line(), one.error().column(), one.error().code().replace("import.expected.", "")))
                .toList();
    }

    private long upload(Actor actor, String kind, String text) throws Exception {
        return Province.as(actor, () -> imports.upload(kind, "tep.csv", text.getBytes(StandardCharsets.UTF_8)));
    }
}
