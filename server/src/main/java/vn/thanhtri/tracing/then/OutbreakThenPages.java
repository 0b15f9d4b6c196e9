package vn.thanhtri.tracing.then;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.thanhtri.kernel.Known;
import vn.thanhtri.kernel.LookFact;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Seen;
import vn.thanhtri.web.form.Form;

/** The file of an outbreak at any past minute: its page, and the same for programs. */
@Controller
class OutbreakThenPages {
    private final Outbreaks outbreaks;
    private final OutbreakThenStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OutbreakThenPages(Outbreaks outbreaks, OutbreakThenStore store, TransactionTemplate transaction, Clock clock) {
        this.outbreaks = outbreaks;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** {@code known}: the minute, that minute included; now without one. */
    @GetMapping("/outbreaks/{id}/then")
    @Seen(value = LookFact.OUTBREAK_VIEWED, subject = "outbreak")
    Page show(@PathVariable long id, Form form) {
        return Page.of("tracing/outbreak-then", then(id, form.moment("known", clock.instant())));
    }

    @GetMapping("/api/v1/outbreaks/{id}/then")
    @Seen(value = LookFact.OUTBREAK_VIEWED, subject = "outbreak")
    @ResponseBody
    OutbreakThen answer(@PathVariable long id, Form form) {
        return then(id, form.moment("known", clock.instant()));
    }

    private OutbreakThen then(long id, Instant at) {
        Instant end = at.plusSeconds(59);
        return Known.at(
                end,
                () -> Objects.requireNonNull(transaction.execute(
                        status -> new OutbreakThen(outbreaks.get(id), at, store.cases(id), store.tiers(id, end)))));
    }
}
