package vn.thanhtri.app;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Looks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.kernel.seal.DayHead;
import vn.thanhtri.kernel.seal.Sealer;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.web.MenuEntry;
import vn.thanhtri.web.Page;

/** The heads of the journal by day, to be printed and signed: whoever keeps the paper can prove the journal later. */
@Controller
public class JournalPages {
    private static final int DAYS = 31;

    private static final int SHOWN = 300;

    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean
        MenuEntry headsMenu() {
            return new MenuEntry(97, "menu.heads", "/journal/head", Set.of(Verb.SEE_JOURNAL));
        }

        @Bean
        MenuEntry looksMenu() {
            return MenuEntry.forThose(92, "menu.looks", "/journal/looks", Verb.SEE_JOURNAL);
        }
    }

    private final Sealer sealer;
    private final Looks looks;
    private final Agencies agencies;

    JournalPages(Sealer sealer, Looks looks, Agencies agencies) {
        this.sealer = sealer;
        this.looks = looks;
        this.agencies = agencies;
    }

    /** @param days the newest first; empty before the first fact is sealed */
    public record Heads(List<DayHead> days) {}

    @GetMapping("/journal/head")
    @Asks(Verb.SEE_JOURNAL)
    Page heads() {
        return Page.of("app/heads", new Heads(sealer.listDays(DAYS)));
    }

    /** @param agency of who looked; empty when unknown @param path page of what was looked at; empty when it has none */
    public record LookLine(Looks.Look look, String agency, String path) {}

    /** Who looked at what, and who signed in, within the area of who asks. */
    @GetMapping("/journal/looks")
    @Asks(Verb.SEE_JOURNAL)
    Page looks() {
        return Page.with(
                "app/looks",
                Map.of(
                        "page",
                        looks.listLatest(SHOWN).stream()
                                .map(look -> new LookLine(
                                        look,
                                        look.agency() == null ? "" : agencies.nameOf(look.agency()),
                                        path(look.subject())))
                                .toList()));
    }

    private static String path(SubjectRef subject) {
        return switch (subject.kind()) {
            case "person" -> "/persons/" + subject.id();
            case "case" -> "/cases/" + subject.id();
            case "contact" -> "/contacts/" + subject.id();
            case "outbreak" -> "/outbreaks/" + subject.id();
            default -> "";
        };
    }
}
