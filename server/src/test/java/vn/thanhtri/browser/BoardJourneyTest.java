package vn.thanhtri.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Sót, lọt: a commander at work")
class BoardJourneyTest {
    private final DemoSite site = DemoSite.open();

    @Test
    @DisplayName("sai mật khẩu thì ở lại trang đăng nhập và được nói rõ; đúng thì vào bảng")
    void signIn() {
        try (Page page = site.desktop("")) {
            page.navigate(site.url("/board"));
            assertThat(page.locator("#u")).isFocused();
            page.keyboard().type("chihuy");
            page.keyboard().press("Tab");
            page.keyboard().type("sai mật khẩu");
            page.keyboard().press("Enter");
            assertThat(page.locator("#er")).hasText("Tài khoản hoặc mật khẩu không đúng.");
            page.keyboard().type("chihuy");
            page.keyboard().press("Tab");
            page.keyboard().type(DemoSite.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/board.*"));
            assertThat(page.locator("h1")).hasText("Việc sót, lọt và quá hạn");
            assertThat(page.locator(".me")).containsText("Hà Quốc Toản");
        }
    }

    @Test
    @DisplayName(
            "chỉ bàn phím: J K chọn dòng, Enter mở, H gia hạn kèm lý do, diễn biến ghi lại, Esc đóng, X xuất Excel, / tìm")
    void byKeyboard() {
        try (Page page = site.desktop("chihuy")) {
            page.navigate(site.url("/board?show=LATE"));
            Locator rows = page.locator("tr[data-row]");
            Locator late = page.locator(".facts b").first();
            int before = number(late);
            page.keyboard().press("j");
            assertThat(rows.nth(0).locator("a.open")).isFocused();
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("k");
            assertThat(rows.nth(1).locator("a.open")).isFocused();
            String id = Objects.requireNonNull(rows.nth(1).getAttribute("data-row"));
            String title = rows.nth(1).locator("b").first().innerText();
            page.keyboard().press("Enter");
            assertThat(page.locator("#panel h2")).hasText(title);
            assertThat(page.locator("tr[aria-selected=true]")).hasAttribute("data-row", id);

            page.keyboard().press("h");
            assertThat(page.locator("#un")).isFocused();
            page.locator("#un").fill("2021-08-07T17:00");
            page.keyboard().press("Tab");
            while (!"r2".equals(page.evaluate("document.activeElement.id"))) {
                page.keyboard().press("Tab");
            }
            page.keyboard().type("mưa lũ, đường vào xóm ngập");
            page.keyboard().press("Enter");
            assertThat(page.locator("#panel .tl").first()).containsText("mưa lũ, đường vào xóm ngập");
            assertThat(page.locator("#panel")).containsText("17:00, 07/08");
            assertThat(page.locator("#panel .tl").first()).containsText("Hà Quốc Toản");
            String told =
                    page.request().get(site.url("/api/v1/obligations/" + id)).text();
            assertThat(told).contains("2021-08-07T10:00:00Z", "mưa lũ, đường vào xóm ngập");

            page.keyboard().press("Escape");
            assertThat(page.locator("#panel")).hasCount(0);
            page.navigate(site.url("/board?show=LATE"));
            assertThat(page.locator("tr[data-row='" + id + "']")).hasCount(0);
            assertThat(late).hasText(Pattern.compile("^\\s*" + (before - 1) + "\\s*$"));
            String file = page.waitForDownload(() -> page.keyboard().press("x")).suggestedFilename();
            assertThat(file).isEqualTo("sot-lot.xlsx");
            page.keyboard().press("/");
            assertThat(page.locator("#q")).isFocused();
            page.keyboard().type("duong quynh ngan");
            page.keyboard().press("Enter");
            assertThat(page.locator("tbody")).containsText("Dương Quỳnh Ngần");
        }
    }

    @Test
    @DisplayName("giao lại và lên cấp trên: người chịu trách nhiệm mới hiện ngay trên dòng")
    void reassign() {
        try (Page page = site.desktop("chihuy")) {
            page.navigate(site.url("/board?show=LATE"));
            page.locator("tr[data-row] a.open").last().click();
            page.locator("#panel").waitFor();
            page.keyboard().press("g");
            assertThat(page.locator("#ag")).isFocused();
            List<String> choices = page.locator("#ag option").allInnerTexts();
            String other = choices.stream()
                    .filter(name -> name.startsWith("UBND huyện"))
                    .findFirst()
                    .orElseThrow();
            page.selectOption("#ag", new SelectOption().setLabel(other));
            page.fill("#r1", "trạm thiếu người, huyện làm thay");
            page.click("#reassign button.go");
            assertThat(page.locator("#panel .kv")).containsText(other);
            assertThat(page.locator("#panel .tl").first())
                    .containsText(Pattern.compile("→ " + other + "[\\s\\S]*trạm thiếu người, huyện làm thay"));
        }
    }

    @Test
    @DisplayName("lên cấp trên: lý do và cấp đã được báo vào diễn biến")
    void escalate() {
        try (Page page = site.desktop("chihuy")) {
            page.navigate(site.url("/board?show=SOON"));
            page.locator("tr[data-row] a.open").last().click();
            Locator escalate = page.locator("#escalate");
            escalate.locator("summary").click();
            escalate.locator("input[name=reason]").fill("đường ngập, xã không tự làm được");
            escalate.locator("button.go").click();
            assertThat(page.locator("#panel .tl").first())
                    .containsText(Pattern.compile("Báo lên[\\s\\S]*đường ngập, xã không tự làm được"));
            assertThat(page.locator("#panel .tag.line")).containsText("Mức 1");
        }
    }

    @Test
    @DisplayName("bộ lọc nằm trong địa chỉ: tải lại trang vẫn thế, và số trên nút đúng bằng số dòng")
    void filters() {
        try (Page page = site.desktop("chihuy")) {
            page.navigate(site.url("/board"));
            Locator tracing = page.locator(".chips a[href*='topic=TRACING']");
            tracing.click();
            assertThat(page).hasURL(Pattern.compile(".*topic=TRACING.*"));
            page.reload();
            assertThat(tracing).hasAttribute("aria-current", "true");
            int shown = page.locator("tr[data-row]").count();
            assertThat(tracing.innerText()).isEqualTo("Truy vết " + shown);
            page.locator(".facts a").first().click();
            assertThat(page).hasURL(Pattern.compile(".*show=LATE.*"));
            assertThat(page.locator("tr[data-row] .tag.warn")).hasCount(0);
        }
    }

    @Test
    @DisplayName("người khác vừa làm xong thì bảng tự đổi, không phải tải lại")
    void live() {
        try (Page page = site.desktop("chihuy");
                Page other = site.desktop("tramyte.tankhanh")) {
            page.navigate(site.url("/board?show=LATE"));
            page.evaluate("window.stays = true");
            other.navigate(site.url("/board?show=LATE"));
            Locator theirs = other.locator(
                            "tr[data-row]",
                            new Page.LocatorOptions().setHasText(Pattern.compile("Lấy mẫu (theo lịch|lần đầu)")))
                    .first();
            String id = Objects.requireNonNull(theirs.getAttribute("data-row"));
            assertThat(page.locator("tr[data-row='" + id + "']")).hasCount(1);
            theirs.locator("td:nth-child(3) a").click();
            other.click("main a[href^='/contacts/']");
            other.click("button[value=SAMPLED]");
            assertThat(other.locator("main table")).containsText("Đã lấy mẫu");
            assertThat(page.locator("tr[data-row='" + id + "']")).hasCount(0);
            assertThat(page.evaluate("window.stays"))
                    .as("the page was not loaded anew")
                    .isEqualTo(true);
        }
    }

    @Test
    @DisplayName("Tiếng Việt và English: đổi một lần, ở mọi trang, và đổi lại")
    void language() {
        try (Page page = site.desktop("chihuy")) {
            page.navigate(site.url("/board?topic=TRACING"));
            assertThat(page.locator("html")).hasAttribute("lang", "vi");
            page.click(".who summary");
            page.click(".who a[hreflang=en]");
            assertThat(page.locator("h1")).hasText("Slipped and overdue");
            assertThat(page).hasURL(Pattern.compile(".*topic=TRACING.*"));
            page.navigate(site.url("/accountability"));
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            assertThat(page.locator("h1")).hasText("Accountability of agencies and their heads");
            page.click(".who summary");
            page.click(".who a[hreflang=vi]");
            assertThat(page.locator("h1")).hasText("Trách nhiệm của cơ quan và người đứng đầu");
        }
    }

    @Test
    @DisplayName("bản in là một bảng trên một đến hai trang A4 ngang, có các con số")
    void onPaper() throws IOException {
        try (Page page = site.desktop("chihuy")) {
            page.navigate(site.url("/board"));
            byte[] printed = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            Files.createDirectories(Path.of("target", "screens"));
            Files.write(Path.of("target", "screens", "board.pdf"), printed);
            try (PDDocument paper = Loader.loadPDF(printed)) {
                assertThat(paper.getNumberOfPages()).isBetween(1, 2);
                PDRectangle first = paper.getPage(0).getMediaBox();
                assertThat(first.getWidth()).isGreaterThan(first.getHeight());
                assertThat(new PDFTextStripper().getText(paper))
                        .contains("Việc sót, lọt và quá hạn", "quá hạn", "Người chịu trách nhiệm");
            }
        }
    }

    private static int number(Locator shown) {
        return Integer.parseInt(shown.innerText().strip().replace(".", ""));
    }
}
