package vn.thanhtri.testing.campaign;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.place.Units;
import vn.thanhtri.testing.Refuse;
import vn.thanhtri.testing.lab.Laboratories;
import vn.thanhtri.testing.lab.Laboratory;
import vn.thanhtri.tracing.cases.Outbreak;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.web.MenuEntry;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Receipts;
import vn.thanhtri.web.View;
import vn.thanhtri.web.Views;
import vn.thanhtri.web.form.Form;

/** Campaigns: the list, a new one, and how far one is by hamlet. */
@Controller
public class CampaignPages {
    private static final int MOST = 200;
    private static final int MOST_OUTBREAKS = 200;

    private final Campaigns campaigns;
    private final CampaignForms forms;
    private final Laboratories laboratories;
    private final Outbreaks outbreaks;
    private final Units units;
    private final ObjectProvider<CampaignPanel> panels;
    private final Views views;
    private final Receipts receipts;
    private final Clock clock;

    CampaignPages(
            Campaigns campaigns,
            CampaignForms forms,
            Laboratories laboratories,
            Outbreaks outbreaks,
            Units units,
            ObjectProvider<CampaignPanel> panels,
            Views views,
            Receipts receipts,
            Clock clock) {
        this.campaigns = campaigns;
        this.forms = forms;
        this.laboratories = laboratories;
        this.outbreaks = outbreaks;
        this.units = units;
        this.panels = panels;
        this.views = views;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Bean
    static MenuEntry samplingMenu() {
        return MenuEntry.forThose(35, "menu.sampling", "/campaigns", Verb.TAKE_SAMPLE, Verb.RECORD_RESULT);
    }

    /** @param figures of the round that runs */
    public record CampaignLine(Campaign campaign, int round, Part figures) {}

    public record CampaignList(List<CampaignLine> lines) {}

    /** @param unit what the actor answers for, offered as the place */
    public record NewCampaignPage(List<Laboratory> laboratories, List<Outbreak> outbreaks, String unit) {}

    @GetMapping("/campaigns")
    @Transactional(readOnly = true)
    public Page list() {
        List<CampaignLine> lines = campaigns.list(MOST).stream()
                .map(campaign -> {
                    int round = campaign.roundAt(clock.instant());
                    return new CampaignLine(
                            campaign, round, total(campaign.id(), round, campaigns.listParts(campaign.id(), round)));
                })
                .toList();
        return Page.of("testing/campaigns", new CampaignList(lines));
    }

    @GetMapping("/campaigns/new")
    @Asks(Verb.PLAN_CAMPAIGN)
    @Transactional(readOnly = true)
    public Page blank() {
        String area = Acting.current().area();
        String unit = units.findByArea(area, today()).map(one -> one.code()).orElse("");
        return Page.of(
                "testing/campaign-new",
                new NewCampaignPage(laboratories.listFor(area), outbreaks.list(MOST_OUTBREAKS), unit));
    }

    @PostMapping("/campaigns")
    String open(Form form) {
        long id = campaigns.open(forms.read(form));
        receipts.say("sampling.said.opened");
        return "redirect:/campaigns/" + id;
    }

    @GetMapping("/campaigns/{id:[0-9]+}")
    @Transactional(readOnly = true)
    public Page show(@PathVariable long id, Form form, HttpServletRequest request) {
        Campaign campaign = campaigns.get(id);
        Integer asked = form.number("round");
        int round =
                asked == null ? campaign.roundAt(clock.instant()) : Refuse.within(asked, 1, campaign.rounds(), "round");
        String area = form.text("area");
        List<Part> parts = campaigns.listParts(id, round).stream()
                .filter(part -> part.area().startsWith(area))
                .toList();
        boolean communes =
                area.isEmpty() && parts.stream().map(Part::area).distinct().count() > 1;
        View view = views.of(request);
        return Page.of(
                "testing/campaign",
                new CampaignPage(
                        campaign,
                        units.nameOf(area.isEmpty() ? campaign.reach() : area, today()),
                        laboratories.get(campaign.laboratory()).name(),
                        round,
                        total(id, round, parts),
                        communes ? byCommune(campaign, round, parts) : byHamlet(parts),
                        communes,
                        panels.stream()
                                .sorted(Comparator.comparingInt(CampaignPanel::order))
                                .flatMap(panel -> panel.panelOf(campaign, view).stream())
                                .toList()));
    }

    private static Part total(long campaign, int round, List<Part> parts) {
        return parts.stream().reduce(Part.nothing(campaign, round), Part::plus);
    }

    private List<CampaignPage.Line> byHamlet(List<Part> parts) {
        return parts.stream()
                .map(part -> new CampaignPage.Line(
                        part.hamletName().isEmpty() ? units.nameOf(part.area(), today()) : part.hamletName(),
                        "/sampling-parts/" + part.id(),
                        part))
                .sorted(Comparator.comparingInt(
                        (CampaignPage.Line line) -> -line.part().missing()))
                .toList();
    }

    private List<CampaignPage.Line> byCommune(Campaign campaign, int round, List<Part> parts) {
        Map<String, Part> sums = new LinkedHashMap<>();
        parts.forEach(part -> sums.merge(
                part.area(),
                part,
                (one, other) -> new Part(0, campaign.id(), round, null, "", 0, 0, 0, 0, 0, 0, 0, 0, part.area())
                        .plus(one)
                        .plus(other)));
        List<CampaignPage.Line> lines = new ArrayList<>();
        sums.forEach((area, sum) -> lines.add(new CampaignPage.Line(
                units.nameOf(area, today()),
                "/campaigns/" + campaign.id() + "?round=" + round + "&area=" + area,
                sum)));
        lines.sort(Comparator.comparingInt(line -> -line.part().missing()));
        return lines;
    }

    private LocalDate today() {
        return VietnamTime.dayOf(clock.instant());
    }
}
