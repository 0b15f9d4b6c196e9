package vn.thanhtri.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Cách ly: khu, phòng, người, đường dẫn tại nhà")
class QuarantineJourneyTest {
    private final DemoSite site = DemoSite.open();

    @Test
    @DisplayName(
            "ca ngày 17 ở phòng 204 hiện trên sơ đồ; xếp người của chuyến xe thì thấy ngày của ai phải tính lại; người tại nhà khai bằng điện thoại, không có tài khoản")
    void aDayInQuarantine() {
        String link;
        try (Page page = site.desktop("dichte")) {
            page.navigate(site.url("/centres"));
            page.locator("main a")
                    .filter(new Locator.FilterOptions().setHasText("số 2"))
                    .click();
            assertThat(page.locator(".room.alarm")).containsText("204");
            assertThat(page.locator("main [role=alert]")).containsText("Lây chéo tại");
            Inspection.reads(page, "room map");
            page.navigate(site.url("/stays?state=DUE"));
            assertThat(page.locator("main")).containsText("đến ngày ra");
            page.locator("tbody td a").first().click();
            assertThat(page.locator("#conditions")).containsText("Xã nơi về nhận người");
            Inspection.reads(page, "a stay");
            page.navigate(site.url("/stays?form=HOME"));
            page.locator("tbody td a").first().click();
            page.locator("a[href$='/home']").click();
            page.locator("#v-link summary").click();
            page.locator("#v-link button").click();
            String said = page.content();
            Matcher code = Pattern.compile("/h/[2-9A-Z]{10}").matcher(said);
            Assertions.assertThat(code.find()).isTrue();
            link = code.group();
        }
        try (Page phone = site.phone("", 390)) {
            phone.navigate(site.url(link));
            Inspection.readsNarrow(phone, "own link");
            assertThat(phone.locator(".dstrip .bad").first()).containsText("bỏ khai");
            phone.locator("#temperature").fill("36,8");
            phone.locator("label.opt").first().click();
            phone.locator("button.go").click();
            assertThat(phone.locator("main .note.ok")).containsText("Hôm nay đã khai");
        }
    }
}
