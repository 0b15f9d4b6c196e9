package vn.thanhtri.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Screens that no address opens: what a form answers with. They read as well as the others, and nothing typed is lost. */
@DisplayName("What forms answer")
class AfterFormsTest {
    private final DemoSite site = DemoSite.open();

    private void inspectBoth(Page page, String what) {
        for (int width : new int[] {1366, 390, 360}) {
            page.setViewportSize(width, 844);
            Inspection.reads(page, what + " at " + width);
            assertThat(Inspection.width(page)).as(what).isLessThanOrEqualTo(width);
        }
    }

    @Test
    @DisplayName("a pasted list comes back read line by line, with who it might be")
    void pasted() {
        try (Page page = site.desktop("dichte")) {
            page.navigate(site.url("/outbreaks/1"));
            page.fill("#text", "tran thi cuc 1972 na ri\nLò Văn Mới 1990, ca đêm xưởng may\n???");
            page.click("#paste button");
            assertThat(page.innerText("main")).contains("Trần Thị Cúc, 1972", "Lò Văn Mới", "???");
            inspectBoth(page, "pasted list");
        }
    }

    @Test
    @DisplayName("a file with a faulty row comes back with the row, the column and what was expected")
    void imported() {
        try (Page page = site.desktop("quantri")) {
            page.navigate(site.url("/imports"));
            page.setInputFiles(
                    "#file-hamlets",
                    new FilePayload(
                            "xom.csv",
                            "text/csv",
                            "Mã xã,Loại,Tên thôn xóm,Từ ngày\n05917,xóm,Kim Bảng Mới,2021-07-01\n99999,xóm,Không Đâu,2021-07-01\n"
                                    .getBytes(StandardCharsets.UTF_8)));
            page.click("form[action='/imports/hamlets'] button.go");
            assertThat(page.innerText("main")).contains("xom.csv", "99999");
            inspectBoth(page, "import preview");
        }
    }

    @Test
    @DisplayName("a refused case keeps what was typed and says why")
    void refused() {
        try (Page page = site.desktop("dichte")) {
            page.navigate(site.url("/outbreaks/1/cases/new"));
            page.fill("#name", "Vũ Thị Thử");
            page.fill("#born", "1982");
            page.fill("#unitCode", "05917");
            page.fill("#onsetOn", "2021-08-01");
            page.fill("#sampledAt", "2021-08-03");
            page.fill("#sampledAtTime", "06:00");
            page.fill("#positiveAt", "2021-08-02");
            page.fill("#positiveAtTime", "18:00");
            page.click("button.go");
            assertThat(page.innerText("[role=alert]")).contains("03/08/2021");
            assertThat(page.inputValue("#name")).isEqualTo("Vũ Thị Thử");
            inspectBoth(page, "refused case");
        }
    }

    @Test
    @DisplayName("what was typed survives an expired session, and is gone once it has been sent")
    void drafts() {
        try (Page page = site.desktop("")) {
            site.signIn(page, "dichte");
            page.navigate(site.url("/outbreaks/1/gatherings/new"));
            page.fill("#name", "Lễ khánh thành nhà văn hóa thử");
            page.fill("#unitCode", "05917");
            page.context().clearCookies();
            page.click("button.go");
            page.waitForURL(address -> address.contains("/sign-in"));
            assertThat(page.innerText("body")).doesNotContain("Lễ khánh thành");
            site.signIn(page, "dichte");
            page.navigate(site.url("/outbreaks/1/gatherings/new"));
            assertThat(page.inputValue("#name")).isEqualTo("Lễ khánh thành nhà văn hóa thử");
            page.fill("#from", "2021-08-04T08:00");
            page.fill("#to", "2021-08-04T09:00");
            page.click("button.go");
            page.waitForURL(address -> address.matches(".*/gatherings/\\d+#paste"));
            page.navigate(site.url("/outbreaks/1/gatherings/new"));
            assertThat(page.inputValue("#name")).isEmpty();
        }
    }

    @Test
    @DisplayName("a refusal says days and hours as people write them")
    void refusedDeadline() {
        try (Page page = site.desktop("chihuy")) {
            page.navigate(site.url("/board"));
            page.locator("a.open").last().click();
            page.locator("#extend summary").click();
            page.fill("#un", "2021-07-01T08:00");
            page.fill("#r2", "thử lùi hạn");
            page.click("#extend button.go");
            assertThat(page.innerText("main")).contains("08:00 01/07/2021").doesNotContain("T01:00:00Z");
            inspectBoth(page, "refused deadline");
        }
    }

    @Test
    @DisplayName("an address that leads nowhere, or outside of one's area, says so in words and leads back")
    void nowhere() {
        try (Page page = site.desktop("congan")) {
            for (String path : List.of("/nothing", "/board?show=nonsense", "/contacts/999999", "/directives/999")) {
                Response answer = page.navigate(site.url(path));
                assertThat(answer.status()).as(path).isBetween(400, 404);
                assertThat(page.locator("main a.btn").count()).as(path).isPositive();
                inspectBoth(page, path);
            }
        }
    }

    @Test
    @DisplayName("the first visit to the board weighs at most 150 kB on the wire")
    void weight() {
        try (Page page = site.desktop("")) {
            long[] bytes = new long[1];
            page.onRequestFinished(request -> {
                var sizes = request.sizes();
                bytes[0] += sizes.responseBodySize + sizes.responseHeadersSize;
            });
            site.signIn(page, "chihuy");
            page.waitForFunction("document.fonts.status === 'loaded'");
            assertThat(page.url()).contains("/board");
            assertThat(bytes[0]).isBetween(20_000L, 150_000L);
        }
    }
}
