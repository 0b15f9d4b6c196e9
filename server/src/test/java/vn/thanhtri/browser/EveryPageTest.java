package vn.thanhtri.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each screen on a desktop and on phones, in light and dark: no WCAG 2.2 AA violation, no error, nothing wider than the phone. */
@DisplayName("Every page")
class EveryPageTest {
    /** The screens with who looks at them; where a link is named, the first such link of the page is followed. */
    enum Screen {
        SIGN_IN("", "/sign-in", ""),
        SIGN_IN_AGAIN("", "/sign-in?error", ""),
        BOARD("chihuy", "/board", ""),
        BOARD_ROW("chihuy", "/board", "a.open"),
        BOARD_ALL("chihuy", "/board?show=ALL", ""),
        BOARD_GAPS("chihuy", "/board?show=GAPS", ""),
        BOARD_OF_COMMUNE("tramyte.tankhanh", "/board", "a.open"),
        ACCOUNTABILITY("chihuy", "/accountability", ""),
        OUTBREAKS("dichte", "/outbreaks", ""),
        OUTBREAK("dichte", "/outbreaks/1", ""),
        OUTBREAK_OVERDUE("dichte", "/outbreaks/1?tier=1&show=overdue", ""),
        CASE("dichte", "/cases/1", ""),
        CASE_ENTRY("dichte", "/outbreaks/1/cases/new", ""),
        CONTACT("dichte", "/outbreaks/1", "#grid td a[href^='/contacts/']"),
        CONTACT_ENTRY("dichte", "/outbreaks/1/contacts/new", ""),
        GATHERING_ENTRY("dichte", "/outbreaks/1/gatherings/new", ""),
        CENTRES("dichte", "/centres", ""),
        CENTRE("dichte", "/centres/2", ""),
        STAYS("dichte", "/stays", ""),
        STAY("dichte", "/stays?state=DUE", "tbody td a"),
        HANDOVER("dichte", "/handovers/1", ""),
        PERSONS("dichte", "/persons", ""),
        PERSONS_FOUND("dichte", "/persons?q=quynh+ngan", ""),
        PERSON("dichte", "/persons?q=quynh+ngan", "tbody td a"),
        PERSON_ENTRY("dichte", "/persons/new", ""),
        DIRECTIVES("vanphong", "/directives", ""),
        DIRECTIVES_OUT("vanphong", "/directives?direction=OUT", ""),
        DIRECTIVE("vanphong", "/directives/1", ""),
        DIRECTIVE_ON_ONE_PAGE("chihuy", "/directives/1/view", ""),
        REPORTS_WAITING("vanphong", "/directives/1/waiting", ""),
        DRAFTS("vanphong", "/drafts", ""),
        DRAFT("vanphong", "/drafts", "tbody td a[href^='/drafts/']"),
        RESULTS("vanphong", "/directives/results", ""),
        RESULTS_OF_DIRECTIVE("vanphong", "/directives/1/results", ""),
        EXTENSIONS("vanphong", "/extensions", ""),
        MESSAGES("phubinh", "/messages", ""),
        MESSAGE_LOG("vanphong", "/messages/log", ""),
        POINT("vanphong", "/directives/1/points/2.1", ""),
        PROHIBITION("vanphong", "/directives/1/points/2.3", ""),
        BEHIND_A_NUMBER("vanphong", "/directives/1/points/2.1", "a[href*='side=COUNTED']"),
        POLICY("chihuy", "/policy", ""),
        UNITS("chihuy", "/units", ""),
        UNITS_FOUND("chihuy", "/units?text=tan+khanh", ""),
        UNIT("chihuy", "/units/05917", ""),
        HAMLET("chihuy", "/hamlets/1", ""),
        AGENCIES("chihuy", "/agencies", ""),
        AGENCY("chihuy", "/agencies?text=tan+khanh", "tbody td a"),
        HEADS("quantri", "/journal/head", ""),
        LOOKS("quantri", "/journal/looks", ""),
        LOOKS_NONE("quantri", "/journal/looks?who=khong+ai", ""),
        OFFICERS("quantri", "/officers", ""),
        IMPORTS("quantri", "/imports", "");

        private final String officer;
        private final String path;
        private final String link;

        Screen(String officer, String path, String link) {
            this.officer = officer;
            this.path = path;
            this.link = link;
        }

        String file() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("reads well on a desktop, in light and dark, and on a phone, where nothing scrolls sideways")
    void screen(Screen screen) {
        DemoSite site = DemoSite.open();
        try (Page page = site.look(screen.officer, false)) {
            List<String> errors = Inspection.listen(page);
            page.navigate(site.url(screen.path));
            if (!screen.link.isEmpty()) {
                page.navigate(site.url(page.locator(screen.link).first().getAttribute("href")));
            }
            DemoSite.photograph(page, screen.file());
            for (int width : new int[] {390, 360}) {
                page.setViewportSize(width, 844);
                assertThat(Inspection.width(page))
                        .as("width of " + screen.path + " on a phone of " + width)
                        .isLessThanOrEqualTo(width);
            }
            page.setViewportSize(390, 844);
            DemoSite.photograph(page, screen.file() + "-phone");
            Inspection.thin(page);
            Inspection.readsNarrow(page, screen.path + " on a phone");
            page.setViewportSize(1366, 850);
            Inspection.reads(page, screen.path);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            Inspection.hasContrast(page, screen.path + " in the dark");
            assertThat(errors).as(screen.path).isEmpty();
        }
    }
}
