package vn.thanhtri.quarantine.page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thanhtri.kernel.LookFact;
import vn.thanhtri.quarantine.home.EntryWay;
import vn.thanhtri.quarantine.home.HomeCheck;
import vn.thanhtri.quarantine.home.HomeCriterion;
import vn.thanhtri.quarantine.home.HomeEntry;
import vn.thanhtri.quarantine.home.HomeQuarantines;
import vn.thanhtri.quarantine.stay.Stay;
import vn.thanhtri.quarantine.stay.Stays;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Receipts;
import vn.thanhtri.web.Seen;
import vn.thanhtri.web.form.Form;

/** Quarantine at home as the station sees it: the dwelling, the days, the four answers at the door. */
@Controller
public class StayHomePages {
    private final HomeQuarantines homes;
    private final Stays stays;
    private final Receipts receipts;
    private final Clock clock;

    StayHomePages(HomeQuarantines homes, Stays stays, Receipts receipts, Clock clock) {
        this.homes = homes;
        this.stays = stays;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** The visit card. @param check null where nobody looked at the dwelling */
    public record Card(Stay stay, @Nullable HomeCheck check, List<HomeEntry> entries, List<LocalDate> missed) {}

    @GetMapping("/stays/{id}/home")
    @Seen(value = LookFact.CONTACT_VIEWED, subject = "stay")
    @Transactional(readOnly = true)
    public Page card(@PathVariable long id) {
        return Page.of(
                "quarantine/home-card",
                new Card(
                        stays.get(id),
                        homes.findCheck(id).orElse(null),
                        homes.listEntries(id).reversed(),
                        homes.listMissed(id)));
    }

    /** Criteria that are ticked are met; the others are what the dwelling lacks. */
    @PostMapping("/stays/{id}/home/check")
    String check(@PathVariable long id, Form form) {
        List<HomeCriterion> met = form.choices("met", HomeCriterion.class);
        Integer household = form.number("household");
        homes.check(new HomeCheck(
                id,
                List.of(HomeCriterion.values()).stream()
                        .filter(each -> !met.contains(each))
                        .toList(),
                household == null ? 0 : household,
                form.isTicked("sign"),
                form.text("note"),
                clock.instant()));
        receipts.say("home.said.checked");
        return "redirect:/stays/" + id + "/home";
    }

    @PostMapping("/stays/{id}/home/entry")
    String enter(@PathVariable long id, Form form) {
        Instant now = clock.instant();
        homes.enter(HomeLinkPages.read(stays.get(id), form, form.choice("way", EntryWay.VISIT), now));
        receipts.say("home.said.entered");
        return "redirect:/stays/" + id + "/home";
    }

    /** The code is said once, on the next page. */
    @PostMapping("/stays/{id}/home/link")
    String link(@PathVariable long id) {
        receipts.say("home.said.link", "/h/" + homes.giveLink(id));
        return "redirect:/stays/" + id + "/home";
    }
}
