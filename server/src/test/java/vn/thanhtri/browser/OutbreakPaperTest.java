package vn.thanhtri.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The outbreak file as the browser prints it: each list is whole, or is not there and the paper says so. */
@DisplayName("Hồ sơ ổ dịch trên giấy")
class OutbreakPaperTest {
    private static final Pattern CODE = Pattern.compile("TK\\d+");

    private final DemoSite site = DemoSite.open();

    @Test
    @DisplayName(
            "in đủ mọi ca trong cây và trong bảng; danh sách tiếp xúc dài hơn một trang màn hình thì không in, và nói lấy ở đâu")
    void wholeListsOrNone() throws IOException {
        try (Page page = site.desktop("dichte")) {
            page.navigate(site.url("/outbreaks/1"));
            List<String> people =
                    page.locator("#grid tbody tr td:first-child a").allInnerTexts();
            List<String> codes = page.locator("#tree svg a").allTextContents().stream()
                    .map(OutbreakPaperTest::codeOf)
                    .toList();
            assertThat(codes).hasSizeGreaterThanOrEqualTo(24);
            List<String> sheets = print(page, "outbreak");
            assertThat(sheets).hasSizeLessThanOrEqualTo(5);
            String paper = String.join("\n", sheets);
            assertThat(sheets.getFirst())
                    .as("the tree on one sheet")
                    .contains("Ổ dịch Tân Khánh")
                    .contains(codes);
            codes.forEach(code -> assertThat(count(paper, code))
                    .as(code + " in the drawing and in the table")
                    .isGreaterThanOrEqualTo(2));
            assertThat(paper)
                    .contains("danh sách không in ở đây", "Nơi đông người đã biết", "Đám cưới ở xóm Xúm")
                    .doesNotContain("Đọc danh sách", "Xem dạng bảng", "Giao lấy mẫu", "Tên, không cần dấu");
            people.forEach(name -> assertThat(paper).doesNotContain(name));
        }
    }

    @Test
    @DisplayName("danh sách đã lọc mà vừa một trang màn hình thì in đủ mọi người, kèm là danh sách nào")
    void aFilteredListIsWhole() throws IOException {
        try (Page page = site.desktop("dichte")) {
            page.navigate(site.url("/outbreaks/1?tier=1&show=overdue&name=thi"));
            List<String> people =
                    page.locator("#grid tbody tr td:first-child a").allInnerTexts();
            assertThat(people).isNotEmpty();
            String paper = String.join("\n", print(page, "outbreak-overdue"));
            assertThat(paper).contains(people).contains("F1 · Quá hạn · “thi” · " + people.size());
            assertThat(paper).doesNotContain("danh sách không in ở đây");
        }
    }

    private static List<String> print(Page page, String name) throws IOException {
        byte[] printed = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        Files.createDirectories(Path.of("target", "screens"));
        Files.write(Path.of("target", "screens", name + ".pdf"), printed);
        try (PDDocument paper = Loader.loadPDF(printed)) {
            PDRectangle first = paper.getPage(0).getMediaBox();
            assertThat(first.getWidth()).isGreaterThan(first.getHeight());
            List<String> sheets = new ArrayList<>();
            for (int sheet = 1; sheet <= paper.getNumberOfPages(); sheet++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(sheet);
                text.setEndPage(sheet);
                sheets.add(text.getText(paper));
            }
            return sheets;
        }
    }

    private static String codeOf(String label) {
        var found = CODE.matcher(label);
        assertThat(found.find()).as(label).isTrue();
        return found.group();
    }

    private static long count(String text, String code) {
        return Pattern.compile("\\b" + code + "\\b").matcher(text).results().count();
    }
}
