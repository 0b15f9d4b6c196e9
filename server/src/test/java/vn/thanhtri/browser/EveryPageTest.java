package vn.thanhtri.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each screen on a desktop and a phone, in light and dark: no WCAG 2.2 AA violation, no error, nothing wider than the phone. */
@DisplayName("Every page")
class EveryPageTest {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** The screens with who looks at them. */
    enum Screen {
        SIGN_IN("", "/sign-in"),
        BOARD("chihuy", "/board"),
        ACCOUNTABILITY("chihuy", "/accountability"),
        OUTBREAKS("dichte", "/outbreaks"),
        DIRECTIVES("vanphong", "/directives"),
        POLICY("chihuy", "/policy"),
        PERSONS("dichte", "/persons"),
        UNIT("chihuy", "/units/05917");

        private final String officer;
        private final String path;

        Screen(String officer, String path) {
            this.officer = officer;
            this.path = path;
        }

        String file() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("reads well on a desktop")
    void desktop(Screen screen) {
        DemoSite site = DemoSite.open();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (Page page = site.desktop(scheme)) {
                inspect(site, page, screen, scheme == ColorScheme.DARK ? "-dark" : "");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("reads well on a phone")
    void phone(Screen screen) {
        DemoSite site = DemoSite.open();
        try (Page page = site.phone(ColorScheme.LIGHT)) {
            inspect(site, page, screen, "-phone");
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                    .as("width of " + screen.path + " on a phone")
                    .isLessThanOrEqualTo(390);
        }
    }

    private static void inspect(DemoSite site, Page page, Screen screen, String suffix) {
        List<String> errors = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        if (!screen.officer.isEmpty()) {
            site.signIn(page, screen.officer);
        }
        page.navigate(site.url(screen.path));
        DemoSite.photograph(page, screen.file() + suffix);
        assertThat(violations(page)).as(screen.path + suffix).isEmpty();
        assertThat(errors).as(screen.path + suffix).isEmpty();
        assertThat(page.title()).endsWith("· Thành Trì");
    }

    static List<String> violations(Page page) {
        List<String> found = new ArrayList<>();
        for (Rule rule : new AxeBuilder(page).withTags(WCAG).analyze().getViolations()) {
            rule.getNodes()
                    .forEach(
                            node -> found.add(rule.getId() + " " + node.getTarget() + ": " + node.getFailureSummary()));
        }
        return found;
    }
}
