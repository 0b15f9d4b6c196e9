package vn.thanhtri.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From a new case to the people around it, as an epidemiologist of the CDC enters them. All persons are invented. */
@DisplayName("Truy vết: an epidemiologist at work")
class TracingJourneyTest {
    private static final String OUTBREAK = "/outbreaks/1";

    private final DemoSite site = DemoSite.open();

    @Test
    @DisplayName("nhập ca, dán danh sách, thấy bậc kèm lý do; một F1 dương tính thì người quanh họ chuyển bậc ngay")
    void fromCaseToTiers() {
        try (Page page = site.desktop("dichte")) {
            page.navigate(site.url(OUTBREAK));
            int before = number(page.locator(".facts b").nth(1).innerText());
            String code = confirmCase(page);
            assertThat(page.locator(".facts b").nth(1)).hasText(String.valueOf(before + 1));

            paste(
                    page,
                    "luong thi bac 1988 tranh 0912 777 001\nLường Văn Một 1990, xóm Tranh",
                    "ca " + code,
                    "2021-08-03T18:00",
                    "2021-08-03T19:00");
            Locator bac = row(page, "luong thi bac");
            assertThat(bac).containsText("F1");
            bac.locator("a.tier").click();
            assertThat(page.locator("#why"))
                    .containsText(Pattern.compile("F1 vì[\\s\\S]*với[\\s\\S]*" + code + "[\\s\\S]*có thể lây từ"));

            page.navigate(site.url(OUTBREAK + "/gatherings/new"));
            page.fill("#name", "Họp xóm thử tối 04/8");
            page.selectOption("#kind", "OTHER");
            page.fill("#place", "nhà văn hóa xóm Tranh");
            page.fill("#unitCode", "05917");
            page.fill("#from", "2021-08-04T19:00");
            page.fill("#to", "2021-08-04T21:00");
            page.click("button.go");
            page.waitForURL(Pattern.compile(".*/gatherings/\\d+#paste$"));
            paste(
                    page,
                    "luong thi bac 1988 tranh 0912 777 001\nTriệu Thị Hai 1975 xóm Tranh",
                    "Họp xóm thử tối 04/8",
                    "",
                    "");
            assertThat(row(page, "trieu thi hai")).containsText("F2");

            row(page, "luong thi bac").locator("td a").first().click();
            page.click("button[value=SAMPLED]");
            assertThat(page.locator("main table")).containsText("Đã lấy mẫu");
            page.locator("#positive summary").click();
            page.click("form[action$='/positive'] button");
            assertThat(page.locator("h1")).containsText("F0");
            Locator hai = row(page, "trieu thi hai");
            assertThat(hai).containsText("F1");
            hai.locator("a.tier").click();
            assertThat(page.locator("#why")).containsText("F1 vì");
            page.navigate(site.url("/board?show=ALL&topic=TRACING"));
            assertThat(page.locator("tbody")).containsText("Triệu Thị Hai, 1975");
        }
    }

    private String confirmCase(Page page) {
        page.navigate(site.url(OUTBREAK + "/cases/new"));
        page.fill("#name", "Vi Thị Thử Nghiệm");
        page.fill("#born", "1991");
        page.fill("#unitCode", "05917");
        page.fill("#hamlet", "Tranh");
        page.fill("#phone", "0912 777 000");
        page.fill("#onsetOn", "2021-08-03");
        page.check("[name=groundPCR]");
        page.fill("#sampledAt", "2021-08-04");
        page.fill("#sampledAtTime", "08:00");
        page.fill("#positiveAt", "2021-08-05");
        page.fill("#positiveAtTime", "09:00");
        page.click("button.go");
        page.waitForURL(Pattern.compile(".*/outbreaks/1$"));
        Matcher code = Pattern.compile("(TK\\d+) Vi Thị Thử Nghiệm, 30")
                .matcher(page.locator("#tree svg").last().textContent());
        assertThat(code.find()).as("the tree shows the new case").isTrue();
        return code.group(1);
    }

    private void paste(Page page, String list, String meeting, String from, String to) {
        page.navigate(site.url(OUTBREAK));
        page.keyboard().press("p");
        assertThat(page.locator("#text")).isFocused();
        page.locator("#text").fill(list);
        page.click("#paste button");
        String value = page.locator("#meeting option", new Page.LocatorOptions().setHasText(meeting))
                .first()
                .getAttribute("value");
        page.selectOption("#meeting", Objects.requireNonNull(value));
        page.fill("#from", from);
        page.fill("#to", to);
        page.fill("#place", "xóm Tranh");
        page.fill("#unitCode", "05917");
        page.click("aside button.go");
        page.waitForURL(Pattern.compile(".*/(outbreaks/1#grid|gatherings/\\d+)$"));
    }

    private Locator row(Page page, String name) {
        page.navigate(site.url(OUTBREAK + "?name=" + name.replace(' ', '+')));
        Locator row = page.locator("#grid tbody tr");
        assertThat(row).hasCount(1);
        return row;
    }

    private static int number(String shown) {
        return Integer.parseInt(shown.replace(".", ""));
    }
}
