package vn.thanhtri.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From the order to the last result: a campaign is opened, sampled at a table on a phone, sent, received, and answered. */
@DisplayName("Lấy mẫu: from the order to the last result")
class SamplingJourneyTest {
    private final DemoSite site = DemoSite.open();

    @Test
    @DisplayName(
            "mở chiến dịch, in tem, quét ống trên điện thoại, gửi thùng, nhận, trả kết quả; ống gộp dương tính thì không ai âm tính")
    void fromOrderToResult() {
        String campaign;
        String code;
        try (Page page = site.desktop("dichte")) {
            page.navigate(site.url("/campaigns/new"));
            page.fill("#name", "Lấy mẫu lại xóm Phố Chợ");
            page.fill("#document", "107/TB-UBND");
            page.fill("#point", "2.1");
            page.fill("#unit", "05917");
            page.fill("#dueAt", "2021-08-07T19:00");
            page.fill("#poolSize", "3");
            page.click("form[action='/campaigns'] button.go");
            page.waitForURL(Pattern.compile(".*/campaigns/\\d+$"));
            campaign = page.url();
            assertThat(page.locator("main table").first()).containsText("xóm Cầu Ngầm");
            page.click("#new-table summary");
            page.selectOption("#part", new com.microsoft.playwright.options.SelectOption().setLabel("xóm Phố Chợ"));
            page.click("form[action='/sampling-tables'] button");
            page.waitForURL(Pattern.compile(".*/sampling-tables/\\d+$"));
        }
        try (Page phone = site.phone("dichte", 390)) {
            phone.navigate(campaign);
            phone.locator("#h-tables ~ ul a").first().click();
            String table = phone.url();
            int waiting = number(phone.locator(".facts b").nth(3));
            assertThat(waiting).isPositive();
            code = labels(phone, campaign);
            phone.navigate(table);
            assertThat(phone.locator("#code")).isFocused();
            DemoSite.photograph(phone, "sampling-table-phone");
            int ticked = phone.locator(".taker input:checked").count();
            phone.keyboard().type(code);
            phone.keyboard().press("Enter");
            assertThat(phone.locator(".facts b").first()).hasText(String.valueOf(ticked));
            phone.fill("#code", "PB-0000001-1");
            phone.click(".dock button");
            assertThat(phone.locator("#refused")).containsText("chữ số kiểm tra");
        }
        try (Page page = site.desktop("dichte")) {
            page.navigate(site.url("/campaigns/1"));
            DemoSite.photograph(page, "campaign");
            page.navigate(campaign + "/boxes/new");
            assertThat(page.locator("main")).containsText(code);
            page.fill("#counted", "9");
            page.fill("#courier", "Phùng Văn Thử");
            page.click("form[action='/boxes'] button.go");
            assertThat(page.locator("#refused")).containsText("Đếm tay được 9");
            page.fill(
                    "#counted",
                    String.valueOf(page.locator("input[name=tube]:checked").count()));
            page.click("form[action='/boxes'] button.go");
            page.waitForURL(Pattern.compile(".*/boxes/\\d+$"));
            page.fill("#codes", code);
            page.locator("form[action$='/reception'] #counted").fill("1");
            page.click("form[action$='/reception'] button.go");
            assertThat(page.locator("main table")).containsText("đã tới");
            page.locator("main table a").first().click();
            page.click("#report summary");
            page.selectOption("#outcome", "POSITIVE");
            page.fill("#ct", "ORF1AB=24,5");
            page.click("form[action='/results'] button");
            assertThat(page.locator("main")).containsText("24,5");
            if (page.locator("#h-people ~ table tbody tr").count() > 1) {
                assertThat(page.locator("main")).containsText("Không ai trong ống này được tính âm tính");
            }
            DemoSite.photograph(page, "pool");
            page.navigate(site.url("/laboratories"));
            page.locator("main table a").first().click();
            assertThat(page.locator("main")).containsText("trung vị");
            DemoSite.photograph(page, "laboratory");
        }
    }

    /** New labels are printed; the first of the newest sheet is taken. */
    private String labels(Page page, String campaign) {
        page.navigate(campaign);
        page.click("#print-labels summary");
        com.microsoft.playwright.Download sheet =
                page.waitForDownload(() -> page.click("form[action$='/labels'] button"));
        assertThat(sheet.suggestedFilename()).endsWith(".pdf");
        page.navigate(campaign);
        return page.locator("a[href^='/label-sheets/']")
                .first()
                .innerText()
                .split(" – ")[0]
                .strip();
    }

    private static int number(Locator figure) {
        return Integer.parseInt(figure.innerText().replaceAll("\\D", ""));
    }
}
