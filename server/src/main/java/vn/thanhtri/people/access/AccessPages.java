package vn.thanhtri.people.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.people.officer.Officers;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Receipts;
import vn.thanhtri.web.form.Form;

/** Where one's own account is signed in, and which programs act for it. */
@Controller
public class AccessPages {
    private static final int USUAL_DAYS = 90;

    private final Sessions sessions;
    private final Tokens tokens;
    private final Officers officers;
    private final Receipts receipts;
    private final Clock clock;

    AccessPages(Sessions sessions, Tokens tokens, Officers officers, Receipts receipts, Clock clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.officers = officers;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** @param here whether it is the one that asks */
    public record SessionRow(Session session, boolean here) {}

    public record SessionList(List<SessionRow> rows) {}

    public record TokenRow(Token token, boolean holds) {}

    /** @param made the token just made, shown once; empty otherwise @param verbs what the role may give to a program */
    public record TokenList(List<TokenRow> rows, String made, List<Verb> verbs, int usualDays, int longestDays) {}

    @GetMapping("/account/sessions")
    Page sessions(HttpServletRequest request) {
        return Page.of(
                "people/sessions",
                new SessionList(sessions.listOwn().stream()
                        .map(each -> new SessionRow(each, AccountSessions.isOwn(request, each.id())))
                        .toList()));
    }

    @PostMapping("/account/sessions/{id}/end")
    String end(@PathVariable long id) {
        sessions.end(id);
        receipts.say("access.receipt.ended", 1);
        return "redirect:/account/sessions";
    }

    @PostMapping("/account/sessions/end-others")
    String endOthers(HttpServletRequest request) {
        receipts.say("access.receipt.ended", sessions.endOthers(AccountSessions.numberOf(request)));
        return "redirect:/account/sessions";
    }

    @GetMapping("/account/tokens")
    Page tokens() {
        return shown("");
    }

    @PostMapping("/account/tokens")
    Page make(Form form) {
        List<Verb> named = form.choices("verbs", Verb.class);
        return shown(tokens.make(
                form.needText("name"),
                form.choice("scope", TokenScope.READ),
                named,
                Objects.requireNonNullElse(form.number("days"), USUAL_DAYS)));
    }

    @PostMapping("/account/tokens/{id}/revoke")
    String revoke(@PathVariable long id) {
        tokens.revoke(id);
        receipts.say("access.receipt.revoked");
        return "redirect:/account/tokens";
    }

    private Page shown(String made) {
        Role role = Acting.current().role();
        int version = officers.get(Sessions.own()).version();
        List<TokenRow> rows = tokens.listOwn().stream()
                .map(token -> new TokenRow(token, token.holds(clock.instant(), version)))
                .toList();
        return Page.of(
                "people/tokens", new TokenList(rows, made, TokenScope.givenBy(role), USUAL_DAYS, Tokens.LONGEST_DAYS));
    }
}
