package vn.thanhtri.privacy;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.kernel.seal.Expunger;
import vn.thanhtri.web.Download;
import vn.thanhtri.web.MenuEntry;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Receipts;
import vn.thanhtri.web.form.Form;

/** Rights of a person over their data, and what to do after a breach. */
@Controller
public class PrivacyPages {
    private final OwnFile data;
    private final Retention retention;
    private final Breaches breaches;
    private final Receipts receipts;
    private final Clock clock;

    PrivacyPages(OwnFile data, Retention retention, Breaches breaches, Receipts receipts, Clock clock) {
        this.data = data;
        this.retention = retention;
        this.breaches = breaches;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Bean
    static MenuEntry breachMenu() {
        return MenuEntry.forThose(93, "menu.breach", "/privacy/breach", Verb.SEE_JOURNAL);
    }

    /** @param breach null before it is asked for */
    public record BreachPage(Breaches.@Nullable Breach breach, Instant now) {}

    @PostMapping("/persons/{id}/own-data")
    ResponseEntity<byte[]> ownData(@PathVariable long id) {
        return Download.of("du-lieu-ca-nhan-" + id + ".json", "application/json", data.of(id));
    }

    @PostMapping("/persons/{id}/expunge")
    String expunge(@PathVariable long id, Form form) {
        Expunger.Expunged done = retention.expunge(id, form.needText("reason"));
        receipts.say("privacy.receipt.expunged", done.rows(), done.facts());
        return "redirect:/persons/" + id;
    }

    @GetMapping("/privacy/breach")
    @Asks(Verb.SEE_JOURNAL)
    Page breach() {
        return Page.of("privacy/breach", new BreachPage(null, clock.instant()));
    }

    /** A question, but by POST: the account's name does not belong into an address. */
    @PostMapping("/privacy/breach")
    Page assess(Form form) {
        Breaches.Breach breach = breaches.assess(
                form.needText("username"),
                form.needMoment("from"),
                form.moment("to", clock.instant()),
                form.moment("learned", clock.instant()));
        return Page.of("privacy/breach", new BreachPage(breach, clock.instant()));
    }
}
