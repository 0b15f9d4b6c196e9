package vn.thanhtri.directive.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.thanhtri.directive.file.DocumentFile;
import vn.thanhtri.directive.grammar.Metadata;
import vn.thanhtri.directive.grammar.reading.DirectiveParser;

@DisplayName("Văn bản đi theo Nghị định 30/2020/NĐ-CP")
class PaperTest {
    private static final String LONG =
            "Việc rà soát người tiếp xúc gần, điều tra dịch tễ, khẩn trương truy vết “thần tốc, "
                    + "triệt để” được các đơn vị triển khai; một số việc quá hạn chưa báo cáo, ảnh hưởng đến tiến độ chung.";

    private static Paper paper(int rows) {
        return new Paper(
                "ỦY BAN NHÂN DÂN\nTỈNH THÁI NGUYÊN",
                "VĂN PHÒNG",
                7,
                "BC-VP",
                "Thái Nguyên",
                LocalDate.of(2021, 2, 5),
                "BÁO CÁO",
                "Tình hình thực hiện Thông báo số 107/TB-UBND",
                List.of(),
                List.of(
                        new Paper.Heading("1. Kết quả chung"),
                        new Paper.Paragraph(LONG),
                        new Paper.Table(
                                List.of(
                                        new Paper.Column("TT", 1, true),
                                        new Paper.Column("Nhiệm vụ", 7, false),
                                        new Paper.Column("Đúng hạn", 2, true)),
                                IntStream.rangeClosed(1, rows)
                                        .mapToObj(i -> List.of(String.valueOf(i), LONG, "1/" + i))
                                        .toList())),
                List.of("UBND tỉnh (báo cáo)", "Lưu: VT"),
                new Paper.Signature(List.of("CHÁNH VĂN PHÒNG"), "Nguyễn Thị Ỷ Lan"));
    }

    @Test
    @DisplayName("PDF: khổ A4, phông có đủ dấu được nhúng, bảng dài sang trang có đầu bảng và số trang")
    void pdf() throws IOException {
        byte[] bytes = PaperPdf.write(paper(40), 2021);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isBetween(841f, 842.5f);
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).contains("LiberationSerif");
            }
            Path picture = Path.of("target", "pictures", "paper.png");
            Files.createDirectories(picture.getParent());
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 80), "png", picture.toFile());
            PDFTextStripper reader = new PDFTextStripper();
            reader.setStartPage(2);
            reader.setEndPage(2);
            assertThat(reader.getText(document)).startsWith("2").contains("Nhiệm vụ");
        }
        String text = DocumentFile.read(bytes).text();
        assertThat(text)
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 07/BC-VP", "ngày 05 tháng 02 năm 2021")
                .contains("khẩn trương truy vết “thần tốc,", "Nguyễn Thị Ỷ Lan", "- Lưu: VT.");
    }

    @Test
    @DisplayName("DOCX: lề 20-20-30-15, Times New Roman, chính trình đọc văn bản đọc lại được số, ngày, cơ quan")
    void docx() throws IOException {
        byte[] bytes = PaperDocx.write(paper(3), 2021);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var margins = document.getDocument().getBody().getSectPr().getPgMar();
            assertThat(List.of(margins.getTop(), margins.getBottom(), margins.getLeft(), margins.getRight()))
                    .extracting(each -> Math.round(Double.parseDouble(each.toString()) / 1440 * 25.4))
                    .containsExactly(20L, 20L, 30L, 15L);
            assertThat(document.getParagraphs().stream()
                            .flatMap(paragraph -> paragraph.getRuns().stream())
                            .map(run -> run.getFontFamily()))
                    .containsOnly("Times New Roman");
            assertThat(document.getTables()).hasSize(3);
            assertThat(document.getTables().get(1).getRow(3).getCell(2).getText())
                    .isEqualTo("1/3");
        }
        Metadata read = DirectiveParser.parse(DocumentFile.read(bytes).text()).metadata();
        assertThat(read.date()).isEqualTo(LocalDate.of(2021, 2, 5));
        assertThat(read.number()).isEqualTo(7);
    }

    @Test
    @DisplayName("Công văn: không có tên loại, trích yếu đứng dưới số; số và ngày để trống chờ văn thư")
    void letter() throws IOException {
        Paper letter = new Paper(
                "",
                "SỞ Y TẾ",
                null,
                "SYT-NVY",
                "Thái Nguyên",
                null,
                "",
                "xin gia hạn việc xét nghiệm",
                List.of("UBND tỉnh Thái Nguyên"),
                List.of(new Paper.Paragraph("Kính đề nghị.")),
                List.of("Như trên", "Lưu: VT"),
                new Paper.Signature(List.of("GIÁM ĐỐC"), ""));
        String text = DocumentFile.read(PaperPdf.write(letter, 2021)).text();
        assertThat(text)
                .contains("/SYT-NVY", "V/v xin gia hạn", "Kính gửi: UBND tỉnh Thái Nguyên")
                .containsPattern("ngày +tháng +năm 2021");
        assertThat(DocumentFile.read(PaperDocx.write(letter, 2021)).text()).contains("Kính gửi:", "GIÁM ĐỐC");
    }
}
