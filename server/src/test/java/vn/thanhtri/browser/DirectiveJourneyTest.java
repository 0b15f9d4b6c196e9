package vn.thanhtri.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The notice 107/TB-UBND once more, under another number, from the file to the tasks on the board. */
@DisplayName("Văn bản: the office at work")
class DirectiveJourneyTest {
    private static final String TEXT = "/law/documents/107-TB-UBND-thai-nguyen-2021-07-28.txt";

    private final DemoSite site = DemoSite.open();

    @Test
    @DisplayName("nhập tệp, không câu nào bị bỏ sót; sửa việc ngay cạnh nguyên văn, đặt hạn, giao; việc hiện trên bảng")
    void fromFileToBoard() throws IOException {
        try (Page page = site.desktop("vanphong")) {
            page.navigate(site.url("/directives"));
            page.setInputFiles("#file", new FilePayload("108.txt", "text/plain", text()));
            page.click("form[action='/directives'] button.go");
            page.waitForURL(Pattern.compile(".*/directives/\\d+"));
            assertThat(page.locator("h1")).containsText("108/TB-UBND");
            assertThat(page.locator(".head")).containsText("Không câu nào bị bỏ sót");
            assertThat(page.locator(".doc")).containsText("Khẩn trương thần tốc truy vết, khoanh vùng");
            Inspection.reads(page, "review before dispatch");
            String dispatch = page.innerText("#dispatch button");
            assertThat(dispatch).matches("Giao \\d+ việc cho \\d+ đơn vị");

            Locator task = page.locator(".task", new Page.LocatorOptions().setHasText("lắp đặt camera"))
                    .first();
            String point = Objects.requireNonNull(task.getAttribute("data-point"));
            task.click();
            assertThat(page.locator(".doc p.on")).hasAttribute("data-point", point);
            page.keyboard().press("e");
            Locator title = task.locator("input[name=title]");
            assertThat(title).isFocused();
            title.fill("Lắp camera ở ba khu phong tỏa");
            task.locator("input.due").fill("2021-08-06T17:00");
            task.locator("select[name=LEAD]").selectOption(new SelectOption().setLabel("Sở Thông tin và Truyền thông"));
            task.locator(".edit form").first().locator("button.go").click();
            Locator corrected = page.locator(".task.on");
            assertThat(corrected).containsText("Lắp camera ở ba khu phong tỏa");
            assertThat(corrected).containsText("06/08 17:00");

            page.waitForLoadState();
            page.keyboard().press("Control+Enter");
            assertThat(page.locator(".head")).containsText("Đã giao");
            page.navigate(site.url("/board?show=ALL&topic=DIRECTIVE"));
            Locator row = page.locator("tr[data-row]", new Page.LocatorOptions().setHasText("Lắp camera ở ba khu"));
            assertThat(row).hasCount(1);
            assertThat(row).containsText("Sở Thông tin và Truyền thông");
            assertThat(row).containsText("TB 108, điểm " + point);
            row.locator("td:last-child a").click();
            assertThat(page).hasURL(Pattern.compile(".*/directives/\\d+#p" + point.replace(".", "\\.")));
        }
    }

    private static byte[] text() throws IOException {
        try (InputStream text = Objects.requireNonNull(DirectiveJourneyTest.class.getResourceAsStream(TEXT), TEXT)) {
            String original = new String(text.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(original).contains("107");
            return original.replaceFirst("107(\\s*/TB-UBND)", "108$1").getBytes(StandardCharsets.UTF_8);
        }
    }
}
