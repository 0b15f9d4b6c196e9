package vn.thanhtri.app;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.kernel.seal.DayHead;
import vn.thanhtri.kernel.seal.Sealer;
import vn.thanhtri.web.MenuEntry;
import vn.thanhtri.web.Page;

/** The heads of the journal by day, to be printed and signed: whoever keeps the paper can prove the journal later. */
@Controller
public class JournalPages {
    private static final int DAYS = 31;

    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean
        MenuEntry headsMenu() {
            return new MenuEntry(97, "menu.heads", "/journal/head", Set.of(Verb.SEE_JOURNAL));
        }
    }

    private final Sealer sealer;

    JournalPages(Sealer sealer) {
        this.sealer = sealer;
    }

    /** @param days the newest first; empty before the first fact is sealed */
    public record Heads(List<DayHead> days) {}

    @GetMapping("/journal/head")
    @Asks(Verb.SEE_JOURNAL)
    Page heads() {
        return Page.of("app/heads", new Heads(sealer.listDays(DAYS)));
    }
}
