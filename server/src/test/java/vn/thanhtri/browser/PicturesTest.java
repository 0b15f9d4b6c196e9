package vn.thanhtri.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The pictures of the README: {@code mvn -pl server -am test -Dtest=PicturesTest -Dthanhtri.pictures=../docs/screens} makes them
 * anew. They are taken only where the screen shows what the README says of it.
 */
@DisplayName("Pictures of the README")
class PicturesTest {
    private static final Path FOLDER = Path.of(System.getProperty("thanhtri.pictures", "target/pictures"));

    private final DemoSite site = DemoSite.open();

    private List<Page> bothScreens(String officer) {
        return List.of(site.desktop(officer), site.phone(officer, 390));
    }

    private static void take(Page page, String name) {
        page.waitForFunction("document.fonts.status === 'loaded'");
        boolean phone = page.viewportSize().width < 500;
        byte[] picture = page.screenshot(
                new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + (phone ? "-phone" : "") + ".png")));
        assertThat(picture.length).as("bytes of the picture " + name).isBetween(20_000, 400_000);
        page.close();
    }

    @Test
    @DisplayName("bảng Sót, lọt với một việc đang mở: ai chịu trách nhiệm, căn cứ, diễn biến")
    void board() {
        for (Page page : bothScreens("chihuy")) {
            page.navigate(site.url("/board"));
            assertThat(page.locator("tr[data-row] .tag.bad").first()).isVisible();
            if (page.viewportSize().width > 500) {
                page.locator("tr[data-row]", new Page.LocatorOptions().setHasText("Trần Đức Lượng"))
                        .locator("a.open")
                        .click();
                assertThat(page.locator("#panel .tl").first()).containsText("Báo lên cấp trên");
            }
            take(page, "board");
        }
    }

    @Test
    @DisplayName("trang ổ dịch: cây lây truyền tính từ các cuộc gặp, và vì sao một người là F1")
    void outbreak() {
        for (Page page : bothScreens("dichte")) {
            page.navigate(site.url("/outbreaks/1?name=duong+quynh+ngan"));
            String person = page.locator("#grid a.tier").first().getAttribute("href");
            page.navigate(site.url("/outbreaks/1" + person.substring(person.indexOf('?'), person.indexOf('#'))));
            assertThat(page.locator("#why")).containsText("cùng dự đám cưới");
            assertThat(page.locator("#tree svg").last()).containsText("TK01");
            take(page, "outbreak");
        }
    }

    @Test
    @DisplayName("văn bản 107/TB-UBND: mỗi câu thành việc, ai phải làm, đã báo cáo đến đâu")
    void directive() {
        for (Page page : bothScreens("vanphong")) {
            page.navigate(site.url("/directives/1"));
            assertThat(page.locator(".head")).containsText("Không câu nào bị bỏ sót");
            if (page.viewportSize().width > 500) {
                page.locator(".task[data-point='2.1']").first().click(new Locator.ClickOptions().setPosition(4, 4));
                assertThat(page.locator(".doc p.on")).containsText("Khẩn trương thần tốc truy vết");
            }
            take(page, "directive");
        }
    }
}
