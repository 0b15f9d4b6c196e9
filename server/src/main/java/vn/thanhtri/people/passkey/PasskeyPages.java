package vn.thanhtri.people.passkey;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Receipts;

/** The passkeys of one's own account. */
@Controller
public class PasskeyPages {
    private final Passkeys passkeys;
    private final SiteAddress address;
    private final Receipts receipts;

    PasskeyPages(Passkeys passkeys, SiteAddress address, Receipts receipts) {
        this.passkeys = passkeys;
        this.address = address;
        this.receipts = receipts;
    }

    /** @param elsewhere where passkeys can be made; empty when it is here */
    public record PasskeyList(List<Passkey> rows, String elsewhere) {}

    @GetMapping("/account/passkeys")
    Page passkeys(HttpServletRequest request) {
        boolean here = request.getServerName().equals(address.host());
        return Page.of("people/passkeys", new PasskeyList(passkeys.listOwn(), here ? "" : address.origin()));
    }

    @PostMapping("/account/passkeys/{id}/remove")
    String remove(@PathVariable long id) {
        passkeys.remove(id);
        receipts.say("passkey.receipt.removed");
        return "redirect:/account/passkeys";
    }
}
