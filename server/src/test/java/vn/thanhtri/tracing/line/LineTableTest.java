package vn.thanhtri.tracing.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thanhtri.kernel.sheet.SheetReader;
import vn.thanhtri.tracing.line.ReadLine.Kind;

@DisplayName("Dòng danh sách dán vào")
class LineTableTest {
    private static final Known KNOWN = new Known(
            LocalDate.of(2021, 8, 5),
            Set.of("kim bang", "xum", "tranh"),
            Set.of("tan khanh", "nha long", "phu binh", "ha noi", "lao cai"));

    private static ReadLine read(String line) {
        return LineTable.read(line, KNOWN).getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Chị Hoa vợ anh Tuấn sn 91 sđt 0912 345 678, 0987.654.321 xóm Kim Bảng | Hoa | 1991 | | 0912345678 0987654321
            Nguyễn Văn An, 07.09.1975, 0977222333                  | Nguyễn Văn An      | 07/09/1975 |              | 0977222333
            2) Phùng Bưởi Cam Dâu, 1975, 019075000777, 0977222334  | Phùng Bưởi Cam Dâu | 1975       | 019075000777 | 0977222334
            Phùng Bưởi Cam, gặp ngày 30/07/2021, 0977222335        | Phùng Bưởi Cam     |            |              | 0977222335
            Phùng Bưởi Cam 1975 0977222336 - 0977222337            | Phùng Bưởi Cam     | 1975       |              | 0977222336 0977222337
            Hoàng Thị Mai SN 1988 CCCD 019188001234 đt +84 912 000 111 | Hoàng Thị Mai  | 1988       | 019188001234 | 0912000111
            Nguyễn Thị Hương, CMND 091234567, sinh ngày 2/3/1979   | Nguyễn Thị Hương   | 02/03/1979 | 091234567    |
            Lê Thị Ba 019 188 001 234 1988                         | Lê Thị Ba          | 1988       | 019188001234 |
            duong quynh ngan 1996 xóm Xúm 09xx xxx 118             | Duong Quynh Ngan   | 1996       |              |
            Lý A Páo (nam), tổ 3, 0912345678/0987654321            | Lý A Páo           |            |              | 0912345678 0987654321
            Ma Văn Tư, 912345678                                   | Ma Văn Tư          |            |              | 0912345678
            Phạm Thị Dung 12/03/80 đt: 0208.3856.123               | Phạm Thị Dung      | 12/03/1980 |              | 02083856123
            TRẦN ĐỨC LƯỢNG - 1979 - xóm Đình - 0912.000.235        | Trần Đức Lượng     | 1979       |              | 0912000235
            Trần Thị Lan con 5 tuổi                                | Trần Thị Lan       |            |              |
            Lê Văn Bình 45 tuổi bàn 3 ghế 12                       | Lê Văn Bình        | 1976       |              |
            Hà Thị Bảy 01/08/2021 0912345612                       | Hà Thị Bảy         |            |              | 0912345612
            Nguyễn Văn Sáu làm ở xưởng từ 2020, 0912345611         | Nguyễn Văn Sáu     |            |              | 0912345611
            Vũ Đình Năm 345678901                                  | Vũ Đình Năm        |            |              |
            Nguyễn Anh Tuấn, sn 91 đường Cách Mạng                 | Nguyễn Anh Tuấn    |            |              |
            Trương Văn Tám, phòng 204, 1980                        | Trương Văn Tám     | 1980       |              |
            Nguyễn Văn Cao, Hà Nội                                 | Nguyễn Văn Cao     |            |              |
            \u00d0inh Va\u0306n Chín 1970                          | Đinh Văn Chín      | 1970       |              |
            """)
    @DisplayName("tên, năm hay ngày sinh, số giấy tờ, điện thoại: mỗi số vào ô của nó, số không chắc ở lại ghi chú")
    void eachNumberInItsField(String line, String name, String born, String citizenNumber, String phones) {
        ReadLine read = read(line.replace("\\u00d0", "\u00d0").replace("\\u0306", "\u0306"));
        assertThat(read.kind()).isEqualTo(Kind.PERSON);
        assertThat(read.name()).isEqualTo(name);
        assertThat(read.born()).isEqualTo(born == null ? "" : born);
        assertThat(read.citizenNumber()).isEqualTo(citizenNumber == null ? "" : citizenNumber);
        assertThat(read.phones()).isEqualTo(phones == null ? List.of() : List.of(phones.split(" ")));
    }

    @Test
    @DisplayName("nơi ở, chỗ ngồi, ngày gặp, quan hệ đứng riêng; điều không chắc còn nguyên chữ")
    void theRest() {
        ReadLine lan = read("Trần Thị Lan con 5 tuổi, xã Nhã Lộng, huyện Phú Bình, gặp 30/7 lúc 8h");
        assertThat(lan.commune()).isEqualTo("xã Nhã Lộng, huyện Phú Bình");
        assertThat(lan.metOn()).isEqualTo(LocalDate.of(2021, 7, 30));
        assertThat(lan.note()).contains("con 5 tuổi", "lúc 8h");
        assertThat(read("Lê Văn Bình 45 tuổi bàn 3 ghế 12").seat()).isEqualTo("bàn 3, ghế 12");
        assertThat(read("Nguyễn Anh Tuấn, sn 91 đường Cách Mạng").address()).isEqualTo("sn 91, đường Cách Mạng");
        assertThat(read("Nguyễn Thị Hương 1980, số nhà 1975, xóm Tranh"))
                .satisfies(read -> assertThat(read.address()).isEqualTo("số nhà 1975"))
                .satisfies(read -> assertThat(read.hamlet()).isEqualTo("xóm Tranh"))
                .satisfies(read -> assertThat(read.born()).isEqualTo("1980"));
        assertThat(read("luong thi bac 1988 tranh 0912 777 001").hamlet()).isEqualTo("tranh");
        ReadLine pao = read("- Hoàng A Páo, 45t, Lào Cai");
        assertThat(pao.born()).as("45t is an age").isEqualTo("1976");
        assertThat(pao.commune()).as("a province is no hamlet").isEqualTo("Lào Cai");
        assertThat(pao.hamlet()).isEmpty();
        ReadLine dai = read("Đỗ Văn Đại, 1975, xóm Kê, Nhã Lộng, Phú Bình, 0912111222");
        assertThat(dai.commune()).isEqualTo("Nhã Lộng, Phú Bình");
        assertThat(dai.hamlet()).isEqualTo("xóm Kê");
        assertThat(read("Chị Hoa vợ anh Tuấn sn 91").note()).isEqualTo("vợ anh Tuấn");
        assertThat(read("Hà Thị Bảy 01/08/2021").note())
                .as("a day of this year without a word: birth or meeting, nobody knows")
                .isEqualTo("01/08/2021");
        assertThat(read("Vũ Đình Năm 345678901").note()).isEqualTo("345678901");
        assertThat(read("Đinh Văn Chín 1980 gặp 32/7").metOn()).isNull();
        assertThat(read("Lý A Páo (nam) 1990").sex()).isEqualTo("M");
        assertThat(read("F2 Trần Văn An 1990").tier()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DANH SÁCH F1 CỦA BN 1234 (đám cưới 25/7)",
                "Xóm Kim Bảng:",
                "Kim Bảng",
                "Tân Khánh",
                "xom kim bang",
                "Công ty TNG Phú Bình",
                "STT, Họ và tên, năm sinh",
                "Tổ 3",
                "-----",
                "Lớp 5A trường tiểu học Tân Khánh"
            })
    @DisplayName("tiêu đề, xóm, xã, công ty, trường lớp không phải người")
    void nobody(String line) {
        assertThat(read(line))
                .satisfies(read -> assertThat(read.kind()).isEqualTo(Kind.NOBODY))
                .satisfies(read -> assertThat(read.name()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "???",
                "con 5 tuổi",
                "0912345678",
                "Hoa",
                "gia đình ông Sự xóm Tranh",
                "Công ty TNHH May TNG, 0208 3858 508",
                "Lê Thị Hoa, Trần Văn Bình, Vũ Văn Cao",
                "ăn cỗ xong đi chợ"
            })
    @DisplayName("dòng không rõ, hay nói về nhiều người, để lại nguyên chữ")
    void unclear(String line) {
        assertThat(read(line).kind()).isEqualTo(Kind.UNCLEAR);
        assertThat(read(line).raw()).isEqualTo(line);
    }

    @Test
    @DisplayName("bảng dán từ Excel và tệp CSV qua cùng một bộ đọc: theo tên cột, số 0 bị Excel bỏ được trả lại")
    void tables() {
        String table = "DANH SÁCH TIẾP XÚC\\t\\t\\t\\t\\t\\t\\t\\n"
                + "STT\\tHọ và tên\\tNam\\tNữ\\tĐịa chỉ\\tSĐT\\tCCCD\\tGhi chú\\n"
                + "1\\tNguyễn Thị Hoa\\t\\t1991\\tXóm Kim Bảng, xã Tân Khánh\\t912345678\\t19191001234\\tngồi cùng\\n"
                + "\\tXóm Xúm\\t\\t\\t\\t\\t\\t\\n"
                + "2\\tTRẦN VĂN BA\\t07/09/75\\t\\tsố nhà 12 đường Hoàng Văn Thụ, phường Trưng Vương\\t0912 345 678; 0987654321\\t\\t";
        List<ReadLine> read = LineTable.read(table.replace("\\t", "\t").replace("\\n", "\n"), KNOWN);
        assertThat(read)
                .extracting(ReadLine::kind)
                .containsExactly(Kind.NOBODY, Kind.NOBODY, Kind.PERSON, Kind.NOBODY, Kind.PERSON);
        assertThat(read.get(2)).satisfies(hoa -> {
            assertThat(hoa.name()).isEqualTo("Nguyễn Thị Hoa");
            assertThat(hoa.born()).isEqualTo("1991");
            assertThat(hoa.sex()).isEqualTo("F");
            assertThat(hoa.phones()).containsExactly("0912345678");
            assertThat(hoa.citizenNumber()).isEqualTo("019191001234");
            assertThat(hoa.hamlet()).isEqualTo("Xóm Kim Bảng");
            assertThat(hoa.commune()).isEqualTo("xã Tân Khánh");
            assertThat(hoa.note()).isEqualTo("ngồi cùng");
        });
        assertThat(read.get(4)).satisfies(ba -> {
            assertThat(ba.name()).isEqualTo("Trần Văn Ba");
            assertThat(ba.born()).isEqualTo("07/09/1975");
            assertThat(ba.phones()).containsExactly("0912345678", "0987654321");
            assertThat(ba.address()).isEqualTo("số nhà 12, đường Hoàng Văn Thụ");
        });
        byte[] csv = "Họ tên,Năm sinh,Điện thoại,Ngày tiếp xúc\nLò Văn Phán,1990,+84 912 000 222,30/07/2021\n"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(LineTable.read(LineTable.textOf(SheetReader.read("f1.csv", csv)), KNOWN)
                        .getLast())
                .satisfies(read2 -> assertThat(read2.name()).isEqualTo("Lò Văn Phán"))
                .satisfies(read2 -> assertThat(read2.phones()).containsExactly("0912000222"))
                .satisfies(read2 -> assertThat(read2.metOn()).isEqualTo(LocalDate.of(2021, 7, 30)));
    }
}
