package vn.thanhtri.directive.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thanhtri.directive.grammar.UnreadableDirectiveException;
import vn.thanhtri.directive.grammar.UnreadableDirectiveException.Reason;
import vn.thanhtri.directive.grammar.reading.DirectiveParser;

@DisplayName("Tệp văn bản: DOCX, PDF, HTML, Markdown, chữ thường, bảng mã cũ")
class DocumentFileTest {
    private static final Path DOCUMENTS = Path.of("../law/documents");
    private static final String NOTICE = "107-TB-UBND-thai-nguyen-2021-07-28.txt";

    private static String text(String file) throws IOException {
        return Files.readString(DOCUMENTS.resolve(file));
    }

    /** What an officer gets to see of a text: each point with its actions, addressees, times and reports. */
    private static List<String> orders(String text) {
        return DirectiveParser.parse(text).points().stream()
                .map(point -> String.join(
                        " # ",
                        point.id(),
                        String.valueOf(point.actions().stream()
                                .map(action -> flat(action.span().text()) + action.category() + action.modality())
                                .toList()),
                        String.valueOf(point.addressees().stream()
                                .map(each -> each.org() + each.role())
                                .toList()),
                        String.valueOf(point.coordinating().stream()
                                .map(each -> each.org())
                                .toList()),
                        String.valueOf(
                                point.timing().stream().map(each -> each.when()).toList()),
                        String.valueOf(point.reportTo().stream()
                                .map(each -> each.org())
                                .toList())))
                .toList();
    }

    private static String flat(String words) {
        return words.replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                NOTICE,
                "hung-yen-thong-bao-ket-luan-2021-07-08.txt",
                "hung-yen-chi-thi-ban-thuong-vu-tinh-uy-2021-02.txt",
                "nam-dinh-thong-bao-y-kien-chi-dao-2021-05-12.txt",
                "thong-bao-ket-luan-ban-thuong-vu-tinh-uy-2021-07-12.txt"
            })
    @DisplayName("cùng một văn bản cho cùng các việc, dù là chữ, DOCX, PDF hay HTML")
    void sameOrders(String file) throws IOException {
        String text = text(file);
        List<String> expected = orders(text);
        assertThat(orders(
                        DocumentFile.read(text.getBytes(StandardCharsets.UTF_8)).text()))
                .isEqualTo(expected);
        FileText docx = DocumentFile.read(Written.docx(text));
        assertThat(docx.format()).isEqualTo(Format.DOCX);
        assertThat(orders(docx.text())).as("DOCX").isEqualTo(expected);
        FileText html = DocumentFile.read(Written.html(text));
        assertThat(html.format()).isEqualTo(Format.HTML);
        assertThat(orders(html.text())).as("HTML").isEqualTo(expected);
        FileText pdf = DocumentFile.read(Written.pdf(text));
        assertThat(pdf.format()).isEqualTo(Format.PDF);
        assertThat(orders(pdf.text())).as("PDF").isEqualTo(expected);
    }

    @Test
    @DisplayName("số do Word tự đánh được viết ra: 1. 2. 2.1. gạch đầu dòng")
    void numbersOfWord() throws IOException {
        assertThat(DocumentFile.read(Written.numberedDocx()).text())
                .contains("1. Sở Y tế lấy mẫu", "2. Công an tỉnh rà soát", "2.1. Lập danh sách", "- Báo cáo hằng ngày")
                .contains("3. Sở Công Thương", "3.1. Cung ứng");
    }

    @Test
    @DisplayName("bảng giao việc trong DOCX giữ từng ô")
    void tables() throws IOException {
        assertThat(DocumentFile.read(Written.docxWithTable()).text())
                .contains("| TT | Nội dung | Đơn vị chủ trì |", "| 1 | Lắp camera | Sở Y tế |");
    }

    @Test
    @DisplayName("TCVN3 nguyên byte được chuyển đúng từng chữ, và nói rõ là đã chuyển")
    void tcvn3() throws IOException {
        String text = text(NOTICE);
        FileText read = DocumentFile.read(Written.tcvn3(text));
        assertThat(read.encoding()).isEqualTo(Encoding.TCVN3);
        assertThat(orders(read.text())).isEqualTo(orders(text));
    }

    @Test
    @DisplayName("phông .VnTime trong DOCX: chuyển theo phông của từng đoạn, kể cả khi phần khác là Unicode")
    void fontsOfLegacyText() throws IOException {
        FileText read = DocumentFile.read(Written.docxInLegacyFont());
        assertThat(read.encoding()).isEqualTo(Encoding.TCVN3);
        assertThat(read.text()).contains("1. Sở Y tế lấy mẫu xét nghiệm").contains("THÔNG BÁO");
    }

    @Test
    @DisplayName("byte lạ không thuộc bảng mã nào bị từ chối")
    void unknownBytes() {
        refused(Reason.NOT_UTF8, "1. Señor déjà".getBytes(Charset.forName("windows-1252")));
    }

    @Test
    @DisplayName("PDF chụp, tệp Word cũ, tệp hỏng: từ chối, nói rõ vì sao")
    void refusals() throws IOException {
        try (PDDocument scan = new PDDocument()) {
            PDPage page = new PDPage();
            scan.addPage(page);
            try (PDPageContentStream drawn = new PDPageContentStream(scan, page)) {
                BufferedImage picture = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
                drawn.drawImage(LosslessFactory.createFromImage(scan, picture), 0, 0);
            }
            refused(Reason.SCANNED, Written.bytes(scan));
        }
        refused(Reason.OLD_WORD, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        refused(Reason.DAMAGED, "%PDF-1.7 hỏng".getBytes(StandardCharsets.UTF_8));
        refused(Reason.DAMAGED, new byte[] {0x50, 0x4B, 3, 4, 0, 0, 0, 0});
        refused(Reason.EMPTY, "<html><body></body></html>".getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(Reason reason, byte[] content) {
        assertThatThrownBy(() -> DocumentFile.read(content))
                .isInstanceOfSatisfying(
                        UnreadableDirectiveException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
