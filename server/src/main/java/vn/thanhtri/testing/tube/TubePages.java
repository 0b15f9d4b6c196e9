package vn.thanhtri.testing.tube;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.decision.Obligations;
import vn.thanhtri.testing.TestingSubjects;
import vn.thanhtri.testing.campaign.Campaign;
import vn.thanhtri.testing.campaign.Campaigns;
import vn.thanhtri.web.Fragment;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Receipts;
import vn.thanhtri.web.Seen;
import vn.thanhtri.web.form.Form;

/** One tube: who is in it, where it is, and what went wrong with it. */
@Controller
public class TubePages {
    private static final int MOST_DUTIES = 50;

    private final Tubes tubes;
    private final WrongTubes wrong;
    private final Campaigns campaigns;
    private final Obligations obligations;
    private final ObjectProvider<TubePanel> panels;
    private final Receipts receipts;

    TubePages(
            Tubes tubes,
            WrongTubes wrong,
            Campaigns campaigns,
            Obligations obligations,
            ObjectProvider<TubePanel> panels,
            Receipts receipts) {
        this.tubes = tubes;
        this.wrong = wrong;
        this.campaigns = campaigns;
        this.obligations = obligations;
        this.panels = panels;
        this.receipts = receipts;
    }

    /** @param people who is in it, and who was taken out again */
    public record TubePage(
            Tube tube, Campaign campaign, List<Swab> people, List<Obligation> duties, List<Fragment> panels) {}

    @GetMapping("/tubes/{id:[0-9]+}")
    @Seen
    @Transactional(readOnly = true)
    public Page show(@PathVariable long id) {
        Tube tube = tubes.get(id);
        return Page.of(
                "testing/tube",
                new TubePage(
                        tube,
                        campaigns.get(tube.campaign()),
                        tubes.listSwabs(List.of(id)),
                        obligations.listAbout(new SubjectRef(TestingSubjects.TUBE, id), MOST_DUTIES),
                        panels.stream()
                                .sorted(Comparator.comparingInt(TubePanel::order))
                                .flatMap(panel -> panel.panelOf(tube).stream())
                                .toList()));
    }

    /** Found by its code, as scanned or typed. */
    @GetMapping("/tubes")
    String find(Form form) {
        if (!form.has("code")) {
            return "redirect:/campaigns";
        }
        long number = LabelCode.read(form.text("code"), "code");
        return tubes.listByNumbers(List.of(number)).stream()
                .findFirst()
                .map(tube -> "redirect:/tubes/" + tube.id())
                .orElseThrow(() -> new vn.thanhtri.kernel.Found.Missing("tube", form.text("code")));
    }

    @PostMapping("/tubes/{id:[0-9]+}/exchange")
    String exchange(@PathVariable long id, Form form) {
        wrong.exchange(id, form.needText("code"));
        receipts.say("tube.said.exchanged", form.text("code"));
        return "redirect:/tubes/" + id;
    }

    @PostMapping("/tubes/{id:[0-9]+}/loss")
    String lose(@PathVariable long id, Form form) {
        wrong.lose(id, form.isTicked("spoiled"), form.text("reason"));
        receipts.say("tube.said.lost");
        return "redirect:/tubes/" + id;
    }
}
