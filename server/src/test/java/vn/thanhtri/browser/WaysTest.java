package vn.thanhtri.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From what one reads to what one does, on the screen, on the phone and on paper. */
@DisplayName("The ways through the pages")
class WaysTest {
    private final DemoSite site = DemoSite.open();

    @Test
    @DisplayName("lead from the tree, whose labels can be clicked, and from its table to the page of a case")
    void toACase() {
        try (Page page = site.desktop("dichte")) {
            page.navigate(site.url("/outbreaks/1"));
            String code = page.locator(".tree-drawing a[href^='/cases/'] tspan")
                    .first()
                    .innerHTML();
            page.locator(".tree-drawing a[href^='/cases/']").first().click();
            page.waitForURL("**/cases/*");
            assertThat(page.innerText("h1")).contains(code, "F0");
        }
    }

    @Test
    @DisplayName("count what is overdue once: accountability says the same as the board")
    void oneDefinition() {
        try (Page page = site.desktop("chihuy")) {
            page.navigate(site.url("/board"));
            String board = page.innerText(".facts a[href*='show=LATE'] b");
            page.navigate(site.url("/accountability"));
            assertThat(page.innerText(".facts a[href*='show=LATE'] b")).isEqualTo(board);
        }
    }

    @Test
    @DisplayName("show who a bulk act is for before it is done, and how many it was done for afterwards")
    void bulk() {
        try (Page page = site.desktop("dichte")) {
            page.navigate(site.url("/outbreaks/1"));
            page.click("a[href*='/sampling?nth=']");
            int listed = page.locator("main tbody tr").count();
            assertThat(listed).isPositive();
            page.click("main form button.go");
            page.waitForURL("**/outbreaks/1?tier=1*");
            assertThat(page.innerText("#notes")).contains(String.valueOf(listed));
        }
    }

    @Test
    @DisplayName("ask once before a positive result, with what will follow")
    void positive() {
        try (Page page = site.desktop("dichte")) {
            page.navigate(site.url("/outbreaks/1?tier=1"));
            page.locator("#grid tbody a[href^='/contacts/']").first().click();
            assertThat(page.isVisible("form[action$='/positive'] button")).isFalse();
            page.click("#positive > summary");
            assertThat(page.innerText("#positive")).contains("dương tính?", "chuyển bậc");
            assertThat(page.isVisible("form[action$='/positive'] button")).isTrue();
        }
    }

    @Test
    @DisplayName("offer whoever owes a duty the deed and the contact's number on the phone, not a call to themselves")
    void ownDuty() {
        try (Page page = site.phone("tramyte.tankhanh", 390)) {
            page.navigate(site.url("/board?topic=TRACING"));
            page.locator("a.open").first().click();
            assertThat(page.locator(".verbs a[href^='/contacts/']").count()).isEqualTo(1);
            assertThat(page.locator(".verbs p.btn").count()).isZero();
            assertThat(page.innerText(".verbs")).contains("Ghi việc đã làm");
        }
    }

    @Test
    @DisplayName("start the tree on a phone where the cases are, and the grid with today")
    void onThePhone() {
        try (Page page = site.phone("dichte", 390)) {
            page.navigate(site.url("/outbreaks/1"));
            assertThat((Boolean) page.evaluate(
                            "() => { const w = document.querySelector('#tree .wide-drawing').getBoundingClientRect();"
                                    + " return [...document.querySelectorAll('.tree-drawing a')].some(a => { const r = a.getBoundingClientRect();"
                                    + " return r.left >= w.left && r.left < w.right; }); }"))
                    .isTrue();
            assertThat((Boolean) page.evaluate(
                            "() => { const w = document.querySelector('#grid .wide-drawing').getBoundingClientRect();"
                                    + " const t = document.querySelector('#grid th.today').getBoundingClientRect();"
                                    + " return t.left >= w.left && t.right <= w.right; }"))
                    .isTrue();
        }
    }

    @Test
    @DisplayName("keep the focus in the row that was opened")
    void focus() {
        try (Page page = site.desktop("chihuy")) {
            page.navigate(site.url("/board"));
            page.keyboard().press("j");
            page.keyboard().press("j");
            String row = (String) page.evaluate("() => document.activeElement.closest('tr').dataset.row");
            page.keyboard().press("Enter");
            page.waitForURL("**open=*");
            assertThat(page.evaluate("() => document.activeElement.closest('tr')?.dataset.row"))
                    .isEqualTo(row);
        }
    }

    @Test
    @DisplayName("end on paper: the board with its figures and rows on one or two pages of A4 across")
    void paper() throws IOException {
        try (Page page = site.desktop("chihuy")) {
            page.navigate(site.url("/board"));
            String last = page.locator("a.open b").last().innerText();
            Path file = Path.of("target/screens/board.pdf");
            Files.createDirectories(file.getParent());
            page.pdf(new Page.PdfOptions().setPath(file).setPreferCSSPageSize(true));
            try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
                assertThat(pdf.getNumberOfPages()).isBetween(1, 2);
                assertThat(pdf.getPage(0).getMediaBox().getWidth())
                        .isGreaterThan(pdf.getPage(0).getMediaBox().getHeight());
                String text = new PDFTextStripper().getText(pdf);
                assertThat(text).contains("quá hạn", "đơn vị đã báo cáo ngày");
                assertThat(text.replaceAll("\\s+", " "))
                        .contains(last.replaceAll("\\s+", " ").substring(0, 12));
                assertThat(text).doesNotContain("Xuất Excel");
            }
        }
    }

    @Test
    @DisplayName("say on every page of the demo that it is one")
    void demo() {
        try (Page page = site.desktop("chihuy")) {
            page.navigate(site.url("/board"));
            assertThat(page.innerText(".demo")).contains("giả định");
        }
    }
}
