package vn.thanhtri.people.officer;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.web.Page;

/** One's own account: everybody changes their own password. */
@Controller
public class OwnAccountPages {
    private final Officers officers;

    OwnAccountPages(Officers officers) {
        this.officers = officers;
    }

    /** @param refused what was wrong; null on an ordinary visit @param shortest least characters of a password */
    public record Account(@org.jspecify.annotations.Nullable RefusedException refused, int shortest) {
        public boolean wrong(String field) {
            return refused != null && field.equals(refused.refusal().field());
        }
    }

    @GetMapping("/account")
    Page account() {
        return Page.of("people/account", new Account(null, PasswordRules.SHORTEST));
    }

    /** Passwords are never shown again in a refused form. */
    @PostMapping("/account/password")
    Object change(@RequestParam String present, @RequestParam String password) {
        try {
            officers.changeOwn(present, password);
        } catch (RefusedException refused) {
            return Page.of("people/account", new Account(refused, PasswordRules.SHORTEST))
                    .withStatus(refused.refusal().status());
        }
        return "redirect:/sign-in?changed";
    }
}
