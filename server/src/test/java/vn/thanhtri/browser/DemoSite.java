package vn.thanhtri.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import vn.thanhtri.test.DemoDatabase;

/** The demo as {@code ./thanhtri demo} starts it, once for all browser tests, and a real Chromium in front of it. */
final class DemoSite {
    private static final Path CHROMIUM = Path.of(System.getProperty("thanhtri.chromium", "/usr/bin/chromium"));
    /** Where pictures of the pages go; none are taken when nobody asks for them. */
    private static final String SCREENS = System.getProperty("thanhtri.screens", "");

    static final String PASSWORD = "thanhtri";

    private static @Nullable DemoSite running;

    /** A demo that runs already, e.g. {@code http://127.0.0.1:8080}; without it the tests start their own. */
    private static final String RUNNING = System.getProperty("thanhtri.site", "");

    private final String address;
    private final Browser browser;
    private final Map<String, String> sessions = new HashMap<>();
    private final Map<String, BrowserContext> visitors = new HashMap<>();

    private DemoSite(String address, Browser browser) {
        this.address = address;
        this.browser = browser;
    }

    /** The site; the test that asks is skipped with plain words where there is no browser. */
    static synchronized DemoSite open() {
        assumeTrue(Files.isExecutable(CHROMIUM), "browser tests did not run: no Chromium at " + CHROMIUM);
        if (running == null) {
            running = start();
        }
        return running;
    }

    private static String startDemo() {
        WebServerApplicationContext server = (WebServerApplicationContext)
                DemoDatabase.application(DemoDatabase.copied()).run();
        return "http://127.0.0.1:"
                + Objects.requireNonNull(server.getWebServer()).getPort();
    }

    private static DemoSite start() {
        String address = RUNNING.isEmpty() ? startDemo() : RUNNING;
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new DemoSite(address, browser);
    }

    String url(String path) {
        return address + path;
    }

    /** @param officer whose session it is; empty before sign-in */
    Page desktop(String officer, ColorScheme scheme) {
        return page(officer, 1366, 850, 1, scheme);
    }

    Page desktop(String officer) {
        return desktop(officer, ColorScheme.LIGHT);
    }

    /** @param width in CSS pixels, e.g. 360 of a small phone, 390 of a usual one */
    Page phone(String officer, int width) {
        return page(officer, width, 844, 2, ColorScheme.LIGHT);
    }

    /**
     * A page for looking only: of a browser that has been here before, as officers' are, so that fonts, styles and scripts are
     * not fetched anew. What is typed there others would find as a draft.
     */
    Page look(String officer, boolean phone) {
        Page page = visitors.computeIfAbsent(officer + phone, any -> {
                    Browser.NewContextOptions options = new Browser.NewContextOptions()
                            .setViewportSize(phone ? 390 : 1366, phone ? 844 : 850)
                            .setDeviceScaleFactor(phone ? 2 : 1)
                            .setLocale("vi-VN")
                            .setTimezoneId("Asia/Ho_Chi_Minh")
                            .setColorScheme(ColorScheme.LIGHT);
                    return browser.newContext(
                            officer.isEmpty()
                                    ? options
                                    : options.setStorageState(sessions.computeIfAbsent(officer, this::session)));
                })
                .newPage();
        page.setDefaultTimeout(15_000);
        return page;
    }

    private Page page(String officer, int width, int height, double scale, ColorScheme scheme) {
        Browser.NewPageOptions options = new Browser.NewPageOptions()
                .setViewportSize(width, height)
                .setDeviceScaleFactor(scale)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setColorScheme(scheme);
        if (!officer.isEmpty()) {
            options.setStorageState(sessions.computeIfAbsent(officer, this::session));
        }
        Page page = browser.newPage(options);
        page.setDefaultTimeout(15_000);
        return page;
    }

    private String session(String officer) {
        try (Page page = page("", 1366, 850, 1, ColorScheme.LIGHT)) {
            signIn(page, officer);
            return page.context().storageState();
        }
    }

    /** Signs in through the form, as a person does. */
    void signIn(Page page, String username) {
        page.navigate(url("/sign-in"));
        page.fill("#u", username);
        page.fill("#w", PASSWORD);
        page.click("button.go");
        page.waitForURL(address -> !address.contains("/sign-in"));
    }

    static void photograph(Page page, String name) {
        if (!SCREENS.isEmpty()) {
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of(SCREENS).resolve(name + ".png")));
        }
    }
}
