package vn.thanhtri.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every form owes to the one who fills it in, tried on the forms that are used most. */
@DisplayName("A form")
class FormsTest {
    private static final String CREDENTIALS =
            Base64.getEncoder().encodeToString("dichte:thanhtri".getBytes(StandardCharsets.UTF_8));

    private static final String SEND =
            "f => fetch(f.action, {method: 'POST', redirect: 'follow', body: new URLSearchParams(new FormData(f))}).then(r => r.url)";

    private final DemoSite site = DemoSite.open();

    private static String contactOf(Page page) {
        page.navigate(page.url().replaceAll("/[^/]*$", "") + "/outbreaks/1?tier=1");
        return page.locator("#grid tbody a[href^='/contacts/']").first().getAttribute("href");
    }

    @Test
    @DisplayName("that is refused is shown again with what was typed, the field that is meant, and what was wrong")
    void keepsWhatWasTyped() {
        try (Page page = site.desktop("dichte")) {
            page.navigate(site.url("/board"));
            page.navigate(site.url(contactOf(page)));
            page.evalOnSelector("#at", "f => { f.type = 'text'; f.value = '32/13/2021 25:00'; }");
            page.fill("#reference", "BV-17");
            page.fill("#note", "lấy tại nhà");
            Response answer = page.waitForResponse(
                    response -> response.request().method().equals("POST"),
                    () -> page.click("form[action$='/actions'] button[value=VISITED]"));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(page.innerText("#refused")).contains("32/13/2021 25:00");
            assertThat(page.inputValue("#reference")).isEqualTo("BV-17");
            assertThat(page.inputValue("#note")).isEqualTo("lấy tại nhà");
            assertThat(page.getAttribute("#at", "aria-invalid")).isEqualTo("true");
            assertThat(page.innerText("h1")).isNotBlank();
        }
    }

    @Test
    @DisplayName("sent twice by a double tap or a slow network is recorded once, and the page says what was recorded")
    void once() {
        try (Page page = site.desktop("dichte")) {
            page.navigate(site.url("/board"));
            String contact = contactOf(page);
            page.navigate(site.url(contact));
            int before =
                    page.locator("section[aria-labelledby=h-done] tbody tr").count();
            page.fill("#note", "thăm một lần");
            page.evalOnSelector(
                    "form[action$='/actions']",
                    "f => { const k = document.createElement('input'); k.type = 'hidden'; k.name = 'kind'; k.value = 'VISITED'; f.append(k); }");
            List<Object> answers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                answers.add(page.evalOnSelector("form[action$='/actions']", SEND));
            }
            assertThat(answers).hasSize(3).containsOnly(site.url(contact));
            page.navigate(site.url(contact));
            assertThat(page.locator("section[aria-labelledby=h-done] tbody tr").count())
                    .isEqualTo(before + 1);
        }
    }

    @Test
    @DisplayName("says after the act what was recorded, and its draft is not put into the next act")
    void saysAndForgets() {
        try (Page page = site.desktop("dichte")) {
            page.navigate(site.url("/board"));
            String contact = contactOf(page);
            page.navigate(site.url(contact));
            page.fill("#reference", "M-2021-77");
            page.fill("#note", "mẫu gộp 5");
            page.click("form[action$='/actions'] button[value=SAMPLED]");
            page.waitForURL(site.url(contact));
            assertThat(page.innerText("#notes")).contains("Đã ghi", "mẫu");
            assertThat(page.inputValue("#reference")).isEmpty();
            assertThat(page.inputValue("#note")).isEmpty();
            page.navigate(site.url(contact));
            assertThat(page.inputValue("#reference")).isEmpty();
            assertThat(page.locator(".receipt:not(:has(#undo))").count()).isZero();
        }
    }

    @Test
    @DisplayName(
            "keeps its draft for the account that typed it: gone at sign-out, unknown to the sign-in page and to others")
    void draftsAreOnesOwn() {
        try (Page page = site.desktop("")) {
            site.signIn(page, "dichte");
            page.navigate(site.url("/outbreaks/1/contacts/new"));
            page.fill("#name", "Mạc Thị Kín");
            page.reload();
            assertThat(page.inputValue("#name")).isEqualTo("Mạc Thị Kín");
            page.click("details.who > summary");
            page.click("form[action='/sign-out'] button");
            page.waitForURL("**/sign-in?bye");
            assertThat(page.innerText("body")).doesNotContain("Mạc Thị Kín", "bản nháp");
            assertThat(page.evaluate("() => Object.values(localStorage).join()").toString())
                    .doesNotContain("Mạc Thị Kín");
            site.signIn(page, "dichte");
            page.navigate(site.url("/outbreaks/1/contacts/new"));
            assertThat(page.inputValue("#name")).isEmpty();
        }
    }

    @Test
    @DisplayName(
            "of a program with a key is done once; the same key with another content is refused, nobody is lost silently")
    void oneKeyOneContent() throws Exception {
        HttpResponse<String> first = keyed("Lò Thị Khóa Một");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(keyed("Lò Thị Khóa Một").body()).isEqualTo(first.body());
        assertThat(keyed("Lò Thị Khóa Hai").statusCode()).isEqualTo(422);
    }

    private HttpResponse<String> keyed(String name) throws Exception {
        String body = "{\"name\":\"" + name + "\",\"born\":\"1980\",\"unit\":\"05917\",\"anyway\":true}";
        try (HttpClient program = HttpClient.newHttpClient()) {
            return program.send(
                    HttpRequest.newBuilder(URI.create(site.url("/api/v1/persons")))
                            .header("Authorization", "Basic " + CREDENTIALS)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", "may-1-lan-1")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
