package vn.thanhtri.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page. Spring Security itself takes the form. */
@Controller
public class SignInPages {
    private final ObjectProvider<DemoAccounts> demo;

    SignInPages(ObjectProvider<DemoAccounts> demo) {
        this.demo = demo;
    }

    /**
     * @param notice words of what happened before; empty on an ordinary visit
     * @param failed whether the notice is a failure
     * @param accounts invented accounts of the demo; empty outside of it
     */
    public record SignIn(String notice, boolean failed, List<DemoAccount> accounts) {}

    /** An invented account of the demo, shown with its password. */
    public record DemoAccount(String username, String password, String sees) {}

    /** The demo declares its accounts so that a visitor can choose one. */
    public interface DemoAccounts {
        List<DemoAccount> listAccounts();
    }

    @GetMapping("/sign-in")
    Page signIn(HttpServletRequest request, HttpServletResponse response) {
        boolean away = request.getParameterMap().containsKey("away");
        boolean failed = request.getParameterMap().containsKey("error");
        boolean locked = request.getParameterMap().containsKey("locked");
        String notice = away
                ? "web.sign-in.away"
                : failed
                        ? "web.sign-in.failed"
                        : locked
                                ? "web.sign-in.locked"
                                : request.getParameterMap().containsKey("expired")
                                        ? "web.sign-in.expired"
                                        : request.getParameterMap().containsKey("bye") ? "web.sign-in.bye" : "";
        DemoAccounts accounts = demo.getIfAvailable();
        if (away) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        return Page.of(
                        "web/sign-in",
                        new SignIn(
                                notice,
                                failed || locked || away,
                                accounts == null ? List.of() : accounts.listAccounts()))
                .withStatus(away ? 503 : 200);
    }
}
