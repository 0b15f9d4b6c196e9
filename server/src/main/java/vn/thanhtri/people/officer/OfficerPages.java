package vn.thanhtri.people.officer;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.web.MenuEntry;
import vn.thanhtri.web.Page;

/** Accounts of the jurisdiction, for administrators. */
@Controller
public class OfficerPages {
    /** Without signs that are mistaken for each other when read aloud. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int PASSWORD_LENGTH = 14;

    private final Officers officers;
    private final Agencies agencies;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OfficerPages(Officers officers, Agencies agencies, Clock clock) {
        this.officers = officers;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Bean
    static MenuEntry officersMenu() {
        return MenuEntry.forThose(90, "menu.officers", "/officers", Verb.KEEP_ACCOUNTS);
    }

    public record OfficerRow(Officer officer, String agency, boolean locked) {}

    /** @param password just given, shown once; empty otherwise @param givenTo username of its account */
    public record OfficerList(List<OfficerRow> rows, String password, String givenTo) {}

    @GetMapping("/officers")
    Page list() {
        return shown("", "");
    }

    /** Gives an account a new password and shows it once. */
    @PostMapping("/officers/{id}/password")
    Page givePassword(@PathVariable long id) {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < PASSWORD_LENGTH; i++) {
            password.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        Officer officer = officers.givePassword(id, password.toString());
        return shown(password.toString(), officer.username());
    }

    @PostMapping("/officers/{id}/close")
    String close(@PathVariable long id) {
        officers.close(id);
        return "redirect:/officers";
    }

    private Page shown(String password, String givenTo) {
        Instant now = clock.instant();
        List<OfficerRow> rows = officers.listAll().stream()
                .map(officer -> new OfficerRow(
                        officer,
                        agencies.nameOf(officer.agency()),
                        officer.lockedUntil() != null && officer.lockedUntil().isAfter(now)))
                .toList();
        return Page.of("people/officers", new OfficerList(rows, password, givenTo));
    }
}
