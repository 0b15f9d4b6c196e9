package vn.thanhtri.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An invented decision, from the first field to the task of the agency. */
@DisplayName("Văn bản đi: the office writes a decision")
class DraftJourneyTest {
    private static final LocatorAssertions.ContainsTextOptions ISSUED =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    private final DemoSite site = DemoSite.open();

    @Test
    @DisplayName("gõ việc một lần, xem trước, sửa chỗ đọc lại khác đi, ban hành; việc hiện trên bảng")
    void fromFieldsToBoard() {
        try (Page page = site.desktop("vanphong")) {
            page.navigate(site.url("/drafts"));
            page.click("button[value=QUYET_DINH]");
            page.waitForURL(Pattern.compile(".*/drafts/\\d+"));
            Inspection.reads(page, "empty draft");
            page.fill("#subject", "lập cơ sở thu dung điều trị (văn bản minh họa)");
            page.fill("#signer", "Nguyễn Văn Minh Họa");
            page.fill("#what0", "Chuẩn bị 300 giường điều trị, phối hợp với Sở Nội vụ bố trí nhân lực");
            page.fill("#leads0", "Sở Y tế");
            page.selectOption("#timing0", "BEFORE");
            page.fill("#at0", "2021-08-09T17:00");
            page.fill("#report0", "UBND tỉnh");
            page.click("#draft button.go");
            assertThat(page.locator("#preview")).containsText("đọc lại thành “Sở Nội vụ”");
            assertThat(page.locator("#issue")).hasCount(0);
            page.fill("#what0", "Chuẩn bị 300 giường điều trị, bố trí nhân lực");
            page.fill("#coordinates0", "Sở Nội vụ");
            page.click("#draft button.go");
            assertThat(page.locator("#preview")).containsText("Đọc lại đúng 1 việc đã gõ");
            assertThat(page.locator("#preview")).containsText("trước 17 giờ 00 ngày 09/8/2021");
            Inspection.reads(page, "draft with its preview");
            page.click("#issue button");
            assertThat(page.locator("h1")).containsText("/QĐ-UBND", ISSUED);
            assertThat(page.locator(".head")).containsText("Đã giao");
            page.navigate(site.url("/board?show=ALL&topic=DIRECTIVE"));
            assertThat(page.locator("tr[data-row]", new Page.LocatorOptions().setHasText("Chuẩn bị 300 giường")))
                    .containsText("Sở Y tế");
        }
    }
}
