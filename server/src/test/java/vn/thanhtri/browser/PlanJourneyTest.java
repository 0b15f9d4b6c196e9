package vn.thanhtri.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An invented plan of twenty pages: taken in, corrected and dispatched, each press of a key or button counted. */
@DisplayName("Kế hoạch 20 trang: từ tệp đến giao việc")
class PlanJourneyTest {
    private static final String PLAN = "/directives/131-KH-UBND-minh-hoa.txt";
    /** An officer dispatches a plan of twenty pages with fewer presses than it has pages and open places, twice over. */
    private static final int MOST_PRESSES = 60;

    private final DemoSite site = DemoSite.open();

    /** Whoever works at the keyboard: each click, key and filled field counts one. */
    private static final class Hand {
        private final Page page;
        private int presses;

        Hand(Page page) {
            this.page = page;
        }

        void click(Locator what) {
            presses++;
            what.click();
            page.waitForLoadState();
        }

        void fill(Locator what, String words) {
            presses++;
            what.fill(words);
        }

        void key(String key) {
            presses++;
            page.keyboard().press(key);
        }

        /** A key that answers the selected row; the page comes back without it. */
        void answer(String key, String rows) {
            int before = page.locator(rows).count();
            key(key);
            assertThat(page.locator(rows))
                    .hasCount(before - 1, new LocatorAssertions.HasCountOptions().setTimeout(20_000));
        }
    }

    @Test
    @DisplayName("nhập, quyết từng câu chưa thành việc, từng đơn vị lạ, sửa một việc, giao; đếm số lần bấm")
    void twentyPages() throws IOException {
        try (Page page = site.desktop("vanphong")) {
            page.navigate(site.url("/directives"));
            Hand hand = new Hand(page);
            hand.presses++;
            page.setInputFiles("#file", new FilePayload("131-KH-UBND.txt", "text/plain", plan()));
            hand.click(page.locator("form[action='/directives'] button.go"));
            page.waitForURL(Pattern.compile(".*/directives/\\d+"));
            assertThat(page.locator("h1")).containsText("131/KH-UBND");
            Inspection.reads(page, "a plan of twenty pages under review");
            int claims = page.locator("#claims .stop").count();
            int bodies = page.locator("#bodies .stop").count();
            int doubts = page.locator("#doubts .stop").count();
            while (page.locator("#claims .stop").count() > 0) {
                boolean joins = page.locator("#claims .stop.on [data-key='1']").count() > 0;
                hand.answer(joins ? "1" : "3", "#claims .stop");
            }
            while (page.locator("#bodies .stop").count() > 0) {
                hand.answer("2", "#bodies .stop");
            }
            if (doubts > 0) {
                hand.click(page.locator("#doubts form[action$='/seen'] button"));
                assertThat(page.locator("#doubts")).hasCount(0);
            }
            Locator proposals = page.locator("form[action$='take-proposals'] button");
            if (proposals.count() > 0) {
                hand.click(proposals);
            }
            Locator task = page.locator(".tasks .task", new Page.LocatorOptions().setHasText("12 đội lấy mẫu lưu động"))
                    .first();
            hand.click(task.locator("b").first());
            hand.key("e");
            hand.fill(task.locator("input[name=title]"), "Bố trí 14 đội lấy mẫu lưu động");
            hand.click(task.locator(".edit form").first().locator("button.go"));
            assertThat(page.locator(".task.on")).containsText("14 đội lấy mẫu");
            String verb = page.innerText("#dispatch button");
            hand.key("Control+Enter");
            assertThat(page.locator(".head")).containsText("Đã giao");
            keep(verb, claims, bodies, doubts, hand.presses);
            assertThat(hand.presses).as("số lần bấm").isLessThanOrEqualTo(MOST_PRESSES);
        }
    }

    @Test
    @DisplayName("toàn cảnh một văn bản in vừa một trang A4, đọc vừa một màn hình rộng 1440")
    void onOnePage() throws IOException {
        try (Page page = site.desktop("chihuy")) {
            page.setViewportSize(1440, 1000);
            page.navigate(site.url("/directives/1/view"));
            Inspection.reads(page, "one document on one page");
            DemoSite.photograph(page, "directive-view");
            assertThat(page.locator(".facts")).containsText("việc chưa có số đo");
            Files.writeString(Path.of("target/notice-107.txt"), page.innerText(".facts"));
            byte[] print = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            Files.write(Path.of("target/notice-107.pdf"), print);
            try (PDDocument printed = Loader.loadPDF(print)) {
                assertThat(printed.getNumberOfPages()).isEqualTo(1);
            }
        }
    }

    private static void keep(String verb, int claims, int bodies, int doubts, int presses) throws IOException {
        Path file = Path.of("target/plan-journey.txt");
        Files.writeString(
                file,
                String.join(
                        "\n",
                        List.of(
                                verb.strip(),
                                claims + " câu chưa thành việc",
                                bodies + " đơn vị chưa có trong danh bạ",
                                doubts + " chỗ cần xem",
                                presses + " lần bấm")));
    }

    private static byte[] plan() throws IOException {
        try (InputStream text = Objects.requireNonNull(PlanJourneyTest.class.getResourceAsStream(PLAN), PLAN)) {
            String plan = new String(text.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(plan.length()).isGreaterThan(36_000);
            return plan.getBytes(StandardCharsets.UTF_8);
        }
    }
}
