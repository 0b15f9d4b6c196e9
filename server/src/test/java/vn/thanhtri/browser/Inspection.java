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

    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    /** What another width of the same page could spoil. */
    private static final List<String> LAYOUT = List.of(
            "color-contrast", "target-size", "scrollable-region-focusable", "meta-viewport", "link-in-text-block");

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
        assertThat(violations(new AxeBuilder(page).withTags(WCAG))).as(what).isEmpty();
        says(page, what);
    }

    /** The same on a phone, of a page that {@link #reads} on a desktop: its parts are the same, laid out otherwise. */
    static void readsNarrow(Page page, String what) {
        assertThat(violations(new AxeBuilder(page).withRules(LAYOUT))).as(what).isEmpty();
        says(page, what);
    }

    private static void says(Page page, String what) {
        assertThat(page.innerText("body")).as("words of " + what).doesNotContainPattern("\\[[a-z]+\\.[a-zA-Z0-9.-]+]");
        assertThat(page.title()).as("title of " + what).endsWith("· Thành Trì");
    }

    /** Of a page that {@link #reads}: what another colour scheme could spoil. */
    static void hasContrast(Page page, String what) {
        assertThat(violations(new AxeBuilder(page).withRules(COLOURS))).as(what).isEmpty();
    }

    /** Leaves twelve rows of each table: the hundredth is built as the first is, and each analysis looks at every cell. */
    static void thin(Page page) {
        page.evaluate("document.querySelectorAll('tbody').forEach("
                + "body => [...body.rows].slice(12).forEach(row => { row.hidden = true; }))");
    }

    /** Of everything on the page, in CSS pixels: more than the screen means scrolling sideways. */
    static int width(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    }

    private static List<String> violations(AxeBuilder axe) {
        List<String> found = new ArrayList<>();
        // our pages have no frames: one run in the page itself, instead of one more empty page for each analysis
        for (Rule rule : axe.setLegacyMode(true).analyze().getViolations()) {
            rule.getNodes()
                    .forEach(
                            node -> found.add(rule.getId() + " " + node.getTarget() + ": " + node.getFailureSummary()));
        }
        return found;
    }
}
