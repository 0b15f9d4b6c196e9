package vn.thanhtri.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Ways through the pages that people take every day, on a desktop and on a phone. */
@DisplayName("Đường đi qua các trang")
class WaysTest {
    private static final String OUTBREAK = "/outbreaks/1";

    private final DemoSite site = DemoSite.open();

    @Test
    @DisplayName(
            "trang của ca mở được từ tên trong cây, từ bảng của ổ dịch, từ hồ sơ người, từ lý do của người tiếp xúc")
    void toTheCase() {
        try (Page page = site.desktop("dichte")) {
            page.navigate(site.url(OUTBREAK));
            page.locator("#tree svg a text").first().click();
            assertThat(page).hasURL(Pattern.compile(".*/cases/1$"));
            assertThat(page.locator("h1")).containsText("TK01 Hoàng Văn Sự");
            page.locator(".head a[href^='/persons/']").click();
            page.locator("main td a[href='/cases/1']").first().click();
            assertThat(page.locator("h1")).containsText("TK01");
            page.navigate(site.url("/persons/1"));
            page.locator("h1 a").click();
            assertThat(page.locator("h1")).containsText("TK01");
            page.navigate(site.url(OUTBREAK));
            page.keyboard().press("t");
            page.locator("#tree-table tbody a[href='/cases/2']").click();
            assertThat(page.locator("h1")).containsText("TK02");
            page.navigate(site.url(OUTBREAK + "?tier=1"));
            page.locator("#grid tbody td:first-child a").first().click();
            Locator because = page.locator("#h-why ~ div a[href^='/cases/']").first();
            String code = because.innerText().replace("ca ", "");
            because.click();
            assertThat(page.locator("h1")).containsText(code);
        }
    }

    @Test
    @DisplayName("người tiếp xúc ghi lại mà không vào bậc nào vẫn có trang, nói rõ là không thuộc bậc")
    void aContactWithoutTier() {
        try (Page page = site.desktop("dichte")) {
            page.navigate(site.url(OUTBREAK + "/contacts/new"));
            page.fill("#name", "Vi Thị Ngoài Bậc");
            page.fill("#born", "1990");
            page.fill("#unitCode", "Tân Khánh, Phú Bình");
            page.fill("#metCode", "tk1");
            page.fill("#from", "2021-08-02T08:00");
            page.fill("#to", "2021-08-02T09:00");
            page.click("main button.go");
            assertThat(page).hasURL(Pattern.compile(".*/contacts/\\d+$"));
            assertThat(page.locator("h1")).containsText("Vi Thị Ngoài Bậc");
            assertThat(page.locator("h1 .tier")).hasText(Pattern.compile("\\S.*"));
            assertThat(page.locator(".receipt")).containsText("Đã ghi người tiếp xúc Vi Thị Ngoài Bậc");
        }
    }

    @Test
    @DisplayName("kết quả dương tính hỏi một lần, nói điều sẽ xảy ra; hoàn tác thì cả ca lẫn kết quả không còn")
    void positiveOnce() {
        try (Page page = site.desktop("dichte")) {
            page.navigate(site.url(OUTBREAK + "/contacts/new"));
            page.fill("#name", "Vi Thị Dương");
            page.fill("#born", "1992");
            page.fill("#unitCode", "05917");
            page.fill("#metCode", "TK17");
            page.fill("#from", "2021-08-01T08:00");
            page.fill("#to", "2021-08-01T09:00");
            page.click("main button.go");
            assertThat(page.locator("h1")).containsText("F1");
            page.click("button[value=SAMPLED]");
            page.click("#positive summary");
            assertThat(page.locator("#positive")).containsText("Vi Thị Dương, 1992 có kết quả dương tính?");
            assertThat(page.locator("#positive")).containsText("Mọi người quanh người này chuyển bậc ngay");
            page.click("#positive button");
            assertThat(page.locator("h1")).containsText("F0");
            assertThat(page.locator("#positive")).hasCount(0);
            assertThat(page.locator(".receipt")).containsText("Đã ghi ca bệnh");
            page.click(".receipt button");
            assertThat(page.locator("h1")).containsText("F1");
            assertThat(page.locator("main table")).not().containsText("dương tính");
            assertThat(page.locator("main table")).containsText("Đã lấy mẫu");
        }
    }

    @Test
    @DisplayName("giao lấy mẫu hàng loạt: trước thấy danh sách, sau thấy đã giao cho bao nhiêu người")
    void manyAtOnce() {
        try (Page page = site.desktop("dichte")) {
            page.navigate(site.url(OUTBREAK));
            Locator verb = page.locator("#grid a.btn, #grid button.btn")
                    .filter(new Locator.FilterOptions().setHasText("Giao lấy mẫu"))
                    .first();
            Matcher said = Pattern.compile("lần (\\d+) cho (\\d+) F1").matcher(verb.innerText());
            assertThat(said.find()).isTrue();
            verb.click();
            assertThat(page.locator("main tbody tr")).hasCount(Integer.parseInt(said.group(2)));
            page.click("main button.go");
            assertThat(page.locator(".receipt"))
                    .containsText("Đã giao lấy mẫu lần " + said.group(1) + " cho " + said.group(2) + " người");
            assertThat(page.locator(".receipt button")).hasText(Pattern.compile("Hoàn tác"));
        }
    }

    @Test
    @DisplayName(
            "điện thoại của trạm: việc của mình đưa tới chỗ ghi việc đã làm và số của người dân, không gọi cho chính mình")
    void aDutyOnThePhone() {
        try (Page page = site.phone("tramyte.tankhanh", 390)) {
            page.navigate(site.url("/board?topic=TRACING"));
            openDutyWithNumber(page);
            Locator panel = page.locator("#panel");
            Locator call = panel.locator("a[href^='tel:']");
            assertThat(call).hasCount(1);
            String subject = panel.locator(".kv a").first().innerText();
            assertThat(call).containsText(subject.substring(0, subject.indexOf(',')));
            panel.locator("a[href$='#verbs']").click();
            assertThat(page.locator("h1")).containsText(subject.substring(0, subject.indexOf(',')));
            assertThat(page.locator("#verbs button[value=VISITED]")).isVisible();
        }
    }

    /** Opens the first duty of the station itself that is about a contact whose number is known. */
    private void openDutyWithNumber(Page page) {
        List<String> duties = page
                .locator("tr[data-row]")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("F1[\\s\\S]*Trạm Y tế")))
                .all()
                .stream()
                .map(row -> row.locator("a.open").first().getAttribute("href"))
                .toList();
        for (String duty : duties) {
            page.navigate(site.url(duty));
            if (page.locator("#panel a[href^='tel:']").count() == 1
                    && page.locator("#panel a[href^='/contacts/'][href$='#verbs']")
                                    .count()
                            == 1) {
                return;
            }
        }
        throw new AssertionError("no duty of the station about a contact with a number among " + duties.size());
    }

    @Test
    @DisplayName("trên điện thoại cây bắt đầu ở chỗ có ca, bảng bắt đầu ở hôm nay")
    void whereItBegins() {
        try (Page page = site.phone("dichte", 390)) {
            page.navigate(site.url(OUTBREAK));
            double first = box(page, "#tree svg a").x;
            assertThat(first).as("the first case is on the screen").isBetween(0.0, 300.0);
            double today = box(page, "#grid th.today").x;
            BoundingBox names = box(page, "#grid thead th");
            double name = names.x + names.width;
            assertThat(today - name).as("today stands beside the name").isBetween(-1.0, 60.0);
        }
    }

    @Test
    @DisplayName("bàn phím: mở dòng thì tiêu điểm ở dòng đó, đóng lại thì đi tiếp từ đó")
    void theFocusStays() {
        try (Page page = site.desktop("chihuy")) {
            page.navigate(site.url("/board?show=LATE"));
            page.keyboard().press("j");
            page.keyboard().press("j");
            String row = focusedRow(page);
            page.keyboard().press("Enter");
            page.locator("#panel").waitFor();
            assertThat(page.locator("tr[aria-selected=true] a.open")).isFocused();
            assertThat(focusedRow(page)).isEqualTo(row);
            page.keyboard().press("Escape");
            assertThat(page.locator("#panel")).hasCount(0);
            assertThat(page.locator("tr[data-row='" + row + "'] a.open")).isFocused();
            page.keyboard().press("j");
            assertThat(page.locator("tr[data-row='" + row + "'] + tr a.open")).isFocused();
        }
    }

    private static BoundingBox box(Page page, String selector) {
        return page.locator(selector).first().boundingBox();
    }

    private static String focusedRow(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.closest('tr')?.dataset.row"));
    }
}
