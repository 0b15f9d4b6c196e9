package vn.thanhtri.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thanhtri.web.entry.Entrance;

/** The sign-in page. Spring Security itself takes the form. */
@Controller
public class SignInPages {
    private static final List<String> FAILURES = List.of("away", "error", "wait", "unknown", "provider");
    /** What can have happened before: names of parameters, and ends of the keys of words. */
    private static final List<String> NOTICES = Stream.concat(
                    FAILURES.stream(), Stream.of("changed", "ready", "expired", "bye"))
            .toList();

    private final ObjectProvider<DemoAccounts> demo;
    private final ObjectProvider<Entrance> entrances;

    SignInPages(ObjectProvider<DemoAccounts> demo, ObjectProvider<Entrance> entrances) {
        this.demo = demo;
        this.entrances = entrances;
    }

    /**
     * @param notice words of what happened before; empty on an ordinary visit
     * @param failed whether the notice is a failure
     * @param offers other ways to come in
     * @param accounts invented accounts of the demo; empty outside of it
     */
    public record SignIn(String notice, boolean failed, List<Entrance.Offer> offers, List<DemoAccount> accounts) {}

    /** An invented account of the demo, shown with its password. */
    public record DemoAccount(String username, String password, String sees) {}

    /** The demo declares its accounts so that a visitor can choose one. */
    public interface DemoAccounts {
        List<DemoAccount> listAccounts();
    }

    @GetMapping("/sign-in")
    Page signIn(HttpServletRequest request, HttpServletResponse response) {
        String said = NOTICES.stream()
                .filter(request.getParameterMap()::containsKey)
                .findFirst()
                .orElse("");
        boolean away = said.equals("away");
        DemoAccounts accounts = demo.getIfAvailable();
        if (away) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        return Page.of(
                        "web/sign-in",
                        new SignIn(
                                said.isEmpty() ? "" : "web.sign-in." + said,
                                FAILURES.contains(said),
                                entrances
                                        .orderedStream()
                                        .flatMap(each -> each.offer().stream())
                                        .toList(),
                                accounts == null ? List.of() : accounts.listAccounts()))
                .withStatus(away ? 503 : 200);
    }
}
