package vn.thanhtri.app;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Looks;
import vn.thanhtri.kernel.right.Looks.Look;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.kernel.seal.DayHead;
import vn.thanhtri.kernel.seal.Sealer;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.web.MenuEntry;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.form.Form;
import vn.thanhtri.web.table.Cell;
import vn.thanhtri.web.table.Filter;
import vn.thanhtri.web.table.Table;
import vn.thanhtri.web.table.TableFiles;

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

        @Bean
        MenuEntry looksMenu() {
            return MenuEntry.forThose(92, "menu.looks", "/journal/looks", Verb.SEE_JOURNAL);
        }
    }

    private final Sealer sealer;
    private final Looks looks;
    private final TableFiles files;
    private final Table<Look> table;

    JournalPages(Sealer sealer, Looks looks, Agencies agencies, TableFiles files) {
        this.sealer = sealer;
        this.looks = looks;
        this.files = files;
        table = Table.<Look>of("/journal/looks", "looks.title")
                .file("ai-da-xem")
                .filter(Filter.choice("kind", "fact", () -> Looks.KINDS))
                .filter(Filter.search("who", "looks.who"))
                .filter(Filter.day("on", "looks.on"))
                .column("id", "looks.when", (look, view) -> Cell.whole(view.moment(look.at())))
                .down()
                .column(
                        "who",
                        "looks.who",
                        (look, view) ->
                                Cell.of(look.name()).note(look.agency() == null ? "" : agencies.nameOf(look.agency())))
                .column(
                        "what",
                        "looks.what",
                        (look, view) -> Cell.of(view.t("fact." + look.kind()))
                                .note(look.numbers() ? view.t("looks.numbers") : ""))
                .column("at", "looks.at", (look, view) -> at(look));
    }

    /** @param days the newest first; empty before the first fact is sealed */
    public record Heads(List<DayHead> days) {}

    @GetMapping("/journal/head")
    @Asks(Verb.SEE_JOURNAL)
    Page heads() {
        return Page.of("app/heads", new Heads(sealer.listDays(DAYS)));
    }

    /** Who looked at what, and who signed in, within the area of who asks. */
    @GetMapping("/journal/looks")
    @Asks(Verb.SEE_JOURNAL)
    Page looks(Form form) {
        return Page.of("web/listing", table.page(form, looks::list));
    }

    @GetMapping("/journal/looks.xlsx")
    @Asks(Verb.SEE_JOURNAL)
    ResponseEntity<byte[]> file(Form form, HttpServletRequest request) {
        return files.of(table, form, request, looks::list);
    }

    private static Cell at(Look look) {
        String path = path(look.subject());
        return path.isEmpty() ? Cell.of(look.detail()) : Cell.of(path).to(path);
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
