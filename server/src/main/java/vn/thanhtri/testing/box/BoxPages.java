package vn.thanhtri.testing.box;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.testing.campaign.Campaign;
import vn.thanhtri.testing.campaign.CampaignPanel;
import vn.thanhtri.testing.campaign.Campaigns;
import vn.thanhtri.testing.lab.Laboratories;
import vn.thanhtri.testing.tube.Tube;
import vn.thanhtri.testing.tube.Tubes;
import vn.thanhtri.web.Fragment;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Receipts;
import vn.thanhtri.web.View;
import vn.thanhtri.web.form.Form;

/** Boxes: packed at the table, opened at the laboratory. */
@Controller
public class BoxPages implements CampaignPanel {
    private final Boxes boxes;
    private final BoxStore store;
    private final LaboratoryQueues queues;
    private final Laboratories laboratories;
    private final Campaigns campaigns;
    private final Tubes tubes;
    private final Receipts receipts;
    private final Clock clock;

    BoxPages(
            Boxes boxes,
            BoxStore store,
            LaboratoryQueues queues,
            Laboratories laboratories,
            Campaigns campaigns,
            Tubes tubes,
            Receipts receipts,
            Clock clock) {
        this.boxes = boxes;
        this.store = store;
        this.queues = queues;
        this.laboratories = laboratories;
        this.campaigns = campaigns;
        this.tubes = tubes;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** @param tubes still at the tables @param queues of laboratories, the proposal first */
    public record NewBoxPage(Campaign campaign, List<Tube> tubes, List<LaboratoryQueues.Queue> queues) {}

    public record Line(long tube, String code, int people, String state) {}

    public record BoxPage(Box box, String laboratory, List<Line> lines) {}

    public record BoxesOfCampaign(long campaign, List<Box> boxes) {}

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Fragment> panelOf(Campaign campaign, View view) {
        return Optional.of(
                new Fragment("testing/boxes-panel", new BoxesOfCampaign(campaign.id(), boxes.listOf(campaign.id()))));
    }

    @GetMapping("/campaigns/{id:[0-9]+}/boxes/new")
    @Asks(Verb.TAKE_SAMPLE)
    @Transactional(readOnly = true)
    public Page blank(@PathVariable long id) {
        Campaign campaign = campaigns.get(id);
        return Page.of(
                "testing/box-new",
                new NewBoxPage(
                        campaign,
                        tubes.listUnsent(id, Boxes.MOST_TUBES),
                        queues.listFor(Acting.current().area())));
    }

    @PostMapping("/boxes")
    String send(Form form) {
        long id = boxes.send(BoxForms.send(form, clock.instant()));
        receipts.say("box.said.sent", id);
        return "redirect:/boxes/" + id;
    }

    @GetMapping("/boxes/{id:[0-9]+}")
    @Transactional(readOnly = true)
    public Page show(@PathVariable long id) {
        Box box = boxes.get(id);
        return Page.of(
                "testing/box",
                new BoxPage(
                        box,
                        laboratories.get(box.laboratory()).name(),
                        store.lines(id, Boxes.MOST_TUBES).stream()
                                .map(line -> new Line(line.tube(), line.code(), line.people(), line.state()))
                                .toList()));
    }

    @PostMapping("/boxes/{id:[0-9]+}/reception")
    String receive(@PathVariable long id, Form form) {
        Boxes.Received received = boxes.receive(BoxForms.receive(id, form, clock.instant()));
        if (received.missing().isEmpty()) {
            receipts.say("box.said.complete");
        } else {
            receipts.say("box.said.missing", received.missing().size(), String.join(", ", received.missing()));
        }
        return "redirect:/boxes/" + id;
    }

    @PostMapping("/boxes/{id:[0-9]+}/found")
    String find(@PathVariable long id, Form form) {
        boxes.find(id, form.needId("tube"), form.isTicked("back"), form.moment("at", clock.instant()));
        return "redirect:/boxes/" + id;
    }
}
