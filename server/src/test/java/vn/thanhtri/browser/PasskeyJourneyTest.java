package vn.thanhtri.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** With a device that the browser itself plays. */
@DisplayName("Khóa truy cập: đăng nhập không cần mật khẩu")
class PasskeyJourneyTest {
    private final DemoSite site = DemoSite.open();

    @Test
    @DisplayName("thêm khóa, đăng xuất, vào lại bằng khóa; bỏ khóa rồi thì không vào được nữa")
    void addEnterRemove() {
        try (Page page = site.desktop("")) {
            CDPSession device = page.context().newCDPSession(page);
            device.send("WebAuthn.enable");
            JsonObject made = device.send(
                    "WebAuthn.addVirtualAuthenticator",
                    JsonParser.parseString("""
                    {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
                     "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true}}
                    """).getAsJsonObject());
            String here = site.url("").replace("127.0.0.1", "localhost");
            page.navigate(here + "/sign-in");
            page.fill("#u", "phubinh");
            page.fill("#w", DemoSite.PASSWORD);
            page.click("button.go");
            page.waitForURL(address -> !address.contains("/sign-in"));

            page.navigate(here + "/account/passkeys");
            Inspection.reads(page, "passkeys, none");
            page.fill("#label", "máy của huyện");
            page.click("#passkey-add button");
            assertThat(page.locator("main table")).containsText("máy của huyện");
            assertThat(page.locator("main table")).containsText("chưa dùng");
            DemoSite.photograph(page, "passkeys");

            leave(page, here);
            page.click("button[data-passkey]");
            page.waitForURL(address -> !address.contains("/sign-in"));
            page.navigate(here + "/account/passkeys");
            assertThat(page.locator("main table")).not().containsText("chưa dùng");

            page.click("main table button");
            assertThat(page.locator("main table")).hasCount(0);
            leave(page, here);
            page.click("button[data-passkey]");
            assertThat(page.locator("#passkey-says")).containsText("không được chấp nhận");
            Inspection.reads(page, "sign-in with a key that was removed");
            device.send("WebAuthn.removeVirtualAuthenticator", made);
        }
    }

    private static void leave(Page page, String here) {
        page.context().clearCookies();
        page.navigate(here + "/sign-in");
    }
}
