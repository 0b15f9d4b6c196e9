package vn.thanhtri.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What holds for every page that a browser shows. */
final class Inspection {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Inspection() {}

    /** The errors that the page reports from now on. */
    static List<String> listen(Page page) {
        List<String> errors = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        return errors;
    }

    /** Axe finds nothing, every word is said, the title names the page. */
    static void reads(Page page, String what) {
        assertThat(violations(page)).as(what).isEmpty();
        assertThat(page.innerText("body")).as("words of " + what).doesNotContainPattern("\\[[a-z]+\\.[a-zA-Z0-9.-]+]");
        assertThat(page.title()).as("title of " + what).endsWith("· Thành Trì");
    }

    /** Of everything on the page, in CSS pixels: more than the screen means scrolling sideways. */
    static int width(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    }

    private static List<String> violations(Page page) {
        List<String> found = new ArrayList<>();
        for (Rule rule : new AxeBuilder(page).withTags(WCAG).analyze().getViolations()) {
            rule.getNodes()
                    .forEach(
                            node -> found.add(rule.getId() + " " + node.getTarget() + ": " + node.getFailureSummary()));
        }
        return found;
    }
}
