package vn.thanhtri.kernel.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thanhtri.kernel.RefusedException;

@DisplayName("Tệp người dùng gửi")
class SheetTest {
    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    @DisplayName("CSV ngăn bằng phẩy, chấm phẩy hay tab, có hoặc không dấu BOM; dòng trống bỏ qua, số dòng giữ nguyên")
    void delimitersOfCsv(String sign) {
        String text = "Mã xã%sTên\n\n05917%s  Kim Bảng \n05938\n".replace("%s", sign);
        Sheet sheet = SheetReader.read("thon.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        assertThat(sheet.columns()).containsExactly("Mã xã", "Tên");
        assertThat(sheet.rows())
                .containsExactly(
                        new Sheet.Row(3, List.of("05917", "Kim Bảng")), new Sheet.Row(4, List.of("05938", "")));
    }

    @Test
    @DisplayName("Excel: số không có phần lẻ thừa, ngày là ngày")
    void excelCells() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "t", "1.0")) {
            Worksheet page = book.newWorksheet("1");
            page.value(0, 0, "Mã xã");
            page.value(0, 1, "Từ ngày");
            page.value(2, 0, 5917);
            page.value(2, 1, LocalDate.of(2021, 7, 28));
            page.style(2, 1).format("dd/mm/yyyy").set();
        }
        Sheet sheet = SheetReader.read("thon.xlsx", bytes.toByteArray());
        assertThat(sheet.rows()).containsExactly(new Sheet.Row(3, List.of("5917", "2021-07-28")));
    }

    @Test
    @DisplayName("tệp trả lại giống tệp gửi, thêm cột lỗi; gửi lại lần nữa thì cột lỗi được ghi mới")
    void theSameFileBack() {
        for (Sheet.Format format : Sheet.Format.values()) {
            String geometry = format == Sheet.Format.GEOJSON ? Sheet.GEOMETRY : "Tên";
            String cell = format == Sheet.Format.GEOJSON ? "{\"type\":\"Point\"}" : "Kim Bảng, \"xóm\"";
            Sheet sent = new Sheet(
                    "tep", format, List.of("Mã xã", geometry), List.of(new Sheet.Row(2, List.of("05917", cell))));
            Sheet marked = SheetWriter.withColumn(sent, "Lỗi", Map.of(2, "Mã xã: sai"));
            Sheet back = SheetReader.read(
                    "tep." + format.name().toLowerCase(java.util.Locale.ROOT), SheetWriter.write(marked));
            assertThat(back.format()).isEqualTo(format);
            assertThat(back.columns()).containsExactlyInAnyOrder("Mã xã", geometry, "Lỗi");
            assertThat(back.rows().getFirst().cells()).containsExactlyInAnyOrder("05917", cell, "Mã xã: sai");
            Sheet again = SheetWriter.withColumn(back, "Lỗi", Map.of());
            assertThat(again.columns()).hasSize(3);
            assertThat(again.rows().getFirst().cells()).contains("").doesNotContain("Mã xã: sai");
        }
    }

    @Test
    @DisplayName("tệp không đọc được bị từ chối kèm cách sửa")
    void unreadableFilesAreRefused() {
        assertRefused("a.csv", "Mã xã\n".getBytes(StandardCharsets.UTF_8), "kernel.sheet.empty");
        assertRefused("a.csv", "Mã,Tên\n1,Hòa".getBytes(Charset.forName("windows-1258")), "kernel.sheet.not-utf8");
        assertRefused("a.xls", new byte[] {1, 2, 3}, "kernel.sheet.old-excel");
        assertRefused("a.xlsx", new byte[] {'P', 'K', 3, 4, 0}, "kernel.sheet.unreadable");
        assertRefused(
                "a.geojson", "{\"type\":\"Feature\"}".getBytes(StandardCharsets.UTF_8), "kernel.sheet.no-features");
        assertRefused("a.geojson", "{".getBytes(StandardCharsets.UTF_8), "kernel.sheet.unreadable");
    }

    private static void assertRefused(String name, byte[] content, String code) {
        assertThatThrownBy(() -> SheetReader.read(name, content))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }
}
