package vn.thanhtri.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.place.hamlet.Hamlet;
import vn.thanhtri.place.hamlet.Hamlets;
import vn.thanhtri.place.hamlet.Household;
import vn.thanhtri.place.hamlet.Households;
import vn.thanhtri.place.imports.Imports;
import vn.thanhtri.place.imports.Imports.Preview;
import vn.thanhtri.place.shape.Shapes;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Province;

@DatabaseTest
@DisplayName("Nhập từ tệp: lỗi từng ô, chỉ nhận dòng đúng sau khi xác nhận")
class ImportsTest {
    private static final LocalDate DAY = LocalDate.of(2021, 7, 28);
    private final Actor phuBinh = new Actor(1L, 1L, "UBND huyện Phú Bình", "19.173.", Role.COMMANDER);
    private final Actor tanKhanh = new Actor(2L, 2L, "UBND xã Tân Khánh", "19.173.05917.", Role.OFFICER);
    private final Actor province = new Actor(3L, 3L, "Quản trị tỉnh", "19.", Role.ADMINISTRATOR);

    @Autowired
    private Imports imports;

    @Autowired
    private Hamlets hamlets;

    @Autowired
    private Households households;

    @Autowired
    private Shapes shapes;

    @Autowired
    private Units units;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    @DisplayName("thôn xóm: mỗi loại lỗi được chỉ ra; hai dòng đúng được nhận khi xác nhận, không trước đó")
    void hamletsWithEveryFault() throws Exception {
        long id = upload(phuBinh, "hamlets", """
                Mã xã;Loại;Tên thôn xóm;Từ ngày
                05917;Xóm;Kim Bảng;1/7/2021
                5917;xom;Đồng Ca;2021-07-01
                ;xóm;Không mã;1/7/2021
                99999;xóm;Mã lạ;1/7/2021
                173;xóm;Mã huyện;1/7/2021
                00004;phường;Nơi khác;1/7/2021
                05917;châu;Loại lạ;1/7/2021
                05917;xóm;;1/7/2021
                05917;xóm;Ngày lạ;31/2/2021
                05917;xóm;kim bang;1/7/2021
                """);
        Preview preview = Province.as(phuBinh, () -> imports.preview(id));
        assertThat(preview.goodRows()).isEqualTo(2);
        assertThat(preview.badRows()).isEqualTo(8);
        assertThat(preview.errors())
                .extracting(
                        Imports.RowError::line,
                        one -> one.error().column(),
                        one -> one.error().code().replace("import.expected.", ""))
                .containsExactly(
                        tuple(4, "unit_code", "something"),
                        tuple(5, "unit_code", "unit"),
                        tuple(6, "unit_code", "level-commune"),
                        tuple(7, "unit_code", "own-area"),
                        tuple(7, "kind", "choice"),
                        tuple(8, "kind", "choice"),
                        tuple(9, "name", "something"),
                        tuple(10, "from", "day"),
                        tuple(11, "name", "once-in-file"));
        assertThat(hamlets.listOf("05917", DAY)).isEmpty();
        assertThatThrownBy(() -> Province.as(phuBinh, () -> imports.take(id, 3)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("file-changed");
        assertThat(Province.as(phuBinh, () -> imports.take(id, 2))).isEqualTo(2);
        assertThat(hamlets.listOf("05917", DAY))
                .extracting(Hamlet::title)
                .containsExactly("xóm Đồng Ca", "xóm Kim Bảng");
        assertThat(hamlets.findByName("05917", "kim bang", DAY)).isPresent();
        assertThat(hamlets.findByName("05917", "Kim Bảng", LocalDate.of(2021, 6, 30)))
                .isEmpty();
        assertThatThrownBy(() -> Province.as(phuBinh, () -> imports.take(id, 2)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("file-taken");
        long again = upload(phuBinh, "hamlets", "unit_code,kind,name,from\n05917,xóm,Kim Bảng,1/7/2021\n");
        assertThat(Province.as(phuBinh, () -> imports.preview(again)).errors())
                .extracting(one -> one.error().code())
                .containsExactly("import.expected.not-there-yet");
    }

    @Test
    @DisplayName("hộ: xóm phải có, điện thoại phải đúng, không trùng; xã khác không thấy hộ")
    void householdsWithEveryFault() throws Exception {
        long hamlet = Province.as(phuBinh, () -> hamlets.establish("05938", "xóm", "Bến", LocalDate.of(2021, 1, 1)));
        String file = """
                Mã xã,Tên thôn xóm,Chủ hộ,Địa chỉ,Điện thoại,Từ ngày
                05938,bến,Nguyễn Văn Một,số 1,912345678,1/7/2021
                05938,Xóm Bến,Trần Thị Hai,,,1/7/2021
                05938,xóm Lạ,Lê Văn Ba,,,1/7/2021
                05938,xóm Bến,,số 3,,1/7/2021
                05938,xóm Bến,Vi Văn Bốn,,12x,1/7/2021
                05938,xóm Bến,nguyen van mot,so 1,,1/7/2021
                """;
        long id = upload(phuBinh, "households", file);
        Preview preview = Province.as(phuBinh, () -> imports.preview(id));
        assertThat(preview.errors())
                .extracting(
                        Imports.RowError::line,
                        one -> one.error().column(),
                        one -> one.error().code().replace("import.expected.", ""))
                .containsExactly(
                        tuple(4, "hamlet", "hamlet"),
                        tuple(5, "head", "something"),
                        tuple(6, "phone", "phone"),
                        tuple(7, "head", "once-in-file"));
        assertThat(Province.as(phuBinh, () -> imports.take(id, 2))).isEqualTo(2);
        assertThat(Province.as(phuBinh, () -> households.listOf(hamlet, DAY)))
                .extracting(Household::head, Household::phone)
                .containsExactly(tuple("Nguyễn Văn Một", "0912345678"), tuple("Trần Thị Hai", ""));
        assertThat(Province.as(tanKhanh, () -> households.listOf(hamlet, DAY))).isEmpty();
        long again = upload(phuBinh, "households", file);
        assertThat(Province.as(phuBinh, () -> imports.preview(again)).goodRows())
                .isZero();
        assertThatThrownBy(() -> Province.as(phuBinh, () -> imports.take(again, 0)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    @DisplayName("ranh giới: đa giác khép kín trong lãnh thổ, mã có thật; sai thì nêu lý do")
    void shapesWithEveryFault() throws Exception {
        String ring = "[[[105.9,21.5],[106.0,21.5],[106.0,21.6],[105.9,21.5]]]";
        String file = """
                {"type":"FeatureCollection","features":[
                 {"type":"Feature","properties":{"code":"05917","on":"2021-07-28","source":"Sở TN&MT"},"geometry":{"type":"Polygon","coordinates":%1$s}},
                 {"type":"Feature","properties":{"code":"05938","on":"2021-07-28"},"geometry":{"type":"Point","coordinates":[105.9,21.5]}},
                 {"type":"Feature","properties":{"code":"05941","on":"2021-07-28"},"geometry":{"type":"Polygon","coordinates":[[[105.9,21.5],[106.0,21.5],[106.0,21.6]]]}},
                 {"type":"Feature","properties":{"code":"05944","on":"2021-07-28"},"geometry":{"type":"Polygon","coordinates":[[[21.5,105.9],[21.5,106.0],[21.6,106.0],[21.5,105.9]]]}},
                 {"type":"Feature","properties":{"code":"00000","on":"2021-07-28"},"geometry":{"type":"MultiPolygon","coordinates":[%1$s]}},
                 {"type":"Feature","properties":{"code":"05917","on":"2021-07-28"},"geometry":{"type":"Polygon","coordinates":%1$s}}]}
                """.formatted(ring);
        long id = Province.as(
                province, () -> imports.upload("shapes", "xa.geojson", file.getBytes(StandardCharsets.UTF_8)));
        assertThat(Province.as(province, () -> imports.preview(id)).errors())
                .extracting(Imports.RowError::line, one -> one.error().code().replace("import.expected.", ""))
                .containsExactly(
                        tuple(2, "polygon"),
                        tuple(3, "closed-ring"),
                        tuple(4, "within-vietnam"),
                        tuple(5, "unit"),
                        tuple(6, "once-in-file"));
        Province.as(province, () -> imports.take(id, 1));
        assertThat(shapes.find(units.getOn("05917", DAY)))
                .hasValueSatisfying(shape -> assertThat(shape.source()).isEqualTo("Sở TN&MT"));
        assertThat(shapes.listBelow("19.173.")).hasSize(1);
        assertThat(shapes.find(units.getOn("05917", LocalDate.of(2025, 7, 1)))).isEmpty();
    }

    @Test
    @DisplayName("thiếu cột bắt buộc thì từ chối cả tệp và nêu cột; loại tệp không được giao thì không gửi được")
    void refusedAsAWhole() {
        assertThatThrownBy(() -> upload(phuBinh, "hamlets", "Mã xã,Tên\n05917,Kim Bảng\n"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().numbers())
                                .containsEntry("missing", "Loại, Tên thôn xóm")
                                .containsEntry("found", "Mã xã, Tên"));
        assertThatThrownBy(() -> upload(tanKhanh, "shapes", "code,geometry\n05917,x\n"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("kind-not-yours");
    }

    @Test
    @DisplayName("tệp đã gửi chỉ thấy trong địa bàn, và không ai sửa hay xóa được")
    void filesAreKeptWithinTheArea() throws Exception {
        long id = upload(phuBinh, "hamlets", "unit_code,kind,name,from\n05941,xóm,Một,1/7/2021\n");
        assertThat(Province.as(tanKhanh, () -> imports.listLatest())).noneMatch(file -> file.id() == id);
        assertThat(Province.as(province, () -> imports.listLatest())).anyMatch(file -> file.id() == id);
        assertThatThrownBy(() -> Province.as(
                        province,
                        () -> transaction.execute(status ->
                                database.sql("delete from place.import_file").update())))
                .hasStackTraceContaining("permission denied");
    }

    private long upload(Actor actor, String kind, String text) throws Exception {
        return Province.as(actor, () -> imports.upload(kind, "tep.csv", text.getBytes(StandardCharsets.UTF_8)));
    }
}
