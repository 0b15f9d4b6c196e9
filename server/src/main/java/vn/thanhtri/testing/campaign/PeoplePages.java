package vn.thanhtri.testing.campaign;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thanhtri.web.Fragment;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Receipts;
import vn.thanhtri.web.Seen;
import vn.thanhtri.web.View;
import vn.thanhtri.web.form.Form;
import vn.thanhtri.web.table.Cell;
import vn.thanhtri.web.table.Filter;
import vn.thanhtri.web.table.Listing;
import vn.thanhtri.web.table.Table;
import vn.thanhtri.web.table.TableFiles;

/** The people of a part, by name, each with what is known of their sample; and why somebody has none. */
@Controller
public class PeoplePages {
    private final Campaigns campaigns;
    private final SamplingTargets targets;
    private final CampaignDerivations.Places places;
    private final TableFiles files;
    private final Receipts receipts;
    private final Clock clock;

    PeoplePages(
            Campaigns campaigns,
            SamplingTargets targets,
            CampaignDerivations.Places places,
            TableFiles files,
            Receipts receipts,
            Clock clock) {
        this.campaigns = campaigns;
        this.targets = targets;
        this.places = places;
        this.files = files;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** @param place hamlet and commune */
    public record PartPage(Campaign campaign, Part part, String place, Listing<Target> list) {}

    static Table<Target> table(Part part) {
        return Table.<Target>of("/sampling-parts/" + part.id(), "sampling.people")
                .file("lay-mau-" + part.id())
                .usually("place")
                .rows(200)
                .filter(Filter.chips(
                        "state",
                        "sampling.state",
                        "MISSING",
                        "WAITING",
                        "ABSENT",
                        "REFUSED",
                        "UNCLEAR",
                        "ELSEWHERE",
                        "MOVED",
                        "SAMPLED"))
                .filter(Filter.search("q", "sampling.people.search"))
                .column(
                        "tick",
                        "sampling.tick",
                        (one, view) -> Cell.EMPTY.drawn(new Fragment("testing/target-tick", one)))
                .onPage()
                .column("name", "tracing.name", (one, view) -> Cell.link(one.label(), "/persons/" + one.person()))
                .up()
                .column("state", "sampling.state", PeoplePages::state)
                .column("note", "sampling.note", (one, view) -> Cell.of(one.note()))
                .column("back", "sampling.back", PeoplePages::back)
                .column("since", "sampling.since", (one, view) -> Cell.whole(view.moment(one.stateAt())))
                .down();
    }

    private static Cell state(Target one, View view) {
        String said = view.t("sampling.state." + one.state());
        Cell cell = switch (one.state()) {
            case "SAMPLED" -> Cell.tag("ok", "check", said);
            case "ELSEWHERE", "MOVED" -> Cell.tag("line", "", said);
            case "REFUSED" -> Cell.tag("bad", "stop", said);
            case "ABSENT" -> Cell.tag("warn", "house", said);
            case "UNCLEAR" -> Cell.tag("vio", "search", said);
            default -> Cell.tag("", "clock", said);
        };
        return one.origin().equals("TABLE") ? cell.note(view.t("sampling.at-table")) : cell;
    }

    private static Cell back(Target one, View view) {
        Instant back = one.backAt();
        return back == null || one.isSampled() ? Cell.EMPTY : Cell.whole(view.moment(back));
    }

    @GetMapping("/sampling-parts/{id:[0-9]+}")
    @Seen
    @Transactional(readOnly = true)
    public Page show(@PathVariable long id, Form form) {
        Part part = campaigns.getPart(id);
        return Page.of(
                "testing/part",
                new PartPage(
                        campaigns.get(part.campaign()),
                        part,
                        places.name(part.hamletName(), part.area(), clock.instant()),
                        table(part).page(form, asked -> targets.list(part.campaign(), part.round(), id, asked))));
    }

    @GetMapping("/sampling-parts/{id:[0-9]+}.xlsx")
    @Seen
    ResponseEntity<byte[]> file(@PathVariable long id, Form form, HttpServletRequest request) {
        Part part = campaigns.getPart(id);
        return files.of(table(part), form, request, asked -> targets.list(part.campaign(), part.round(), id, asked));
    }

    /** Why those who are ticked were not sampled. */
    @PostMapping("/sampling-parts/{id:[0-9]+}/reasons")
    String explain(@PathVariable long id, Form form) {
        Part part = campaigns.getPart(id);
        Reasons.explain(targets, form, clock.instant());
        receipts.say("sampling.said.reason");
        return "redirect:/sampling-parts/" + part.id() + "?state=MISSING";
    }
}
