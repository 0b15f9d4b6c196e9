package vn.thanhtri.testing.campaign;

import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thanhtri.web.Seen;
import vn.thanhtri.web.form.Form;

/** Campaigns of sampling for programs. */
@RestController
@RequestMapping("/api/v1")
public class CampaignApi {
    private static final int MOST = 500;

    private final Campaigns campaigns;
    private final SamplingTargets targets;
    private final CampaignForms forms;
    private final Clock clock;

    CampaignApi(Campaigns campaigns, SamplingTargets targets, CampaignForms forms, Clock clock) {
        this.campaigns = campaigns;
        this.targets = targets;
        this.forms = forms;
        this.clock = clock;
    }

    record Opened(long id) {}

    /** The newest first, 500 at most. */
    @GetMapping("/campaigns")
    List<Campaign> list() {
        return campaigns.list(MOST);
    }

    @GetMapping("/campaigns/{id}")
    Campaign get(@PathVariable long id) {
        return campaigns.get(id);
    }

    /** As the page sends it: name, prefix, unit, hamlet, who, rounds, beginsAt, dueAt, laboratory, poolSize, outbreak, document, point. */
    @PostMapping("/campaigns")
    @ResponseStatus(HttpStatus.CREATED)
    Opened open(Form form) {
        return new Opened(campaigns.open(forms.read(form)));
    }

    /** Rounds in hamlets with their figures, as far as the caller sees them. */
    @GetMapping("/campaigns/{id}/parts")
    @Transactional(readOnly = true)
    public List<Part> parts(@PathVariable long id, @RequestParam(defaultValue = "1") int round) {
        return campaigns.listParts(campaigns.get(id).id(), round);
    }

    /** Who is to be sampled there; {@code state=MISSING} for who is missing. */
    @GetMapping("/sampling-parts/{id}/people")
    @Seen
    @Transactional(readOnly = true)
    public ResponseEntity<List<Target>> people(@PathVariable long id, Form form) {
        Part part = campaigns.getPart(id);
        return PeoplePages.table(part)
                .answer(
                        "/api/v1/sampling-parts/" + id + "/people",
                        form,
                        asked -> targets.list(part.campaign(), part.round(), id, asked));
    }

    /** Why people were not sampled: target (numbers), reason, note, backAt, at. */
    @PostMapping("/sampling-reasons")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void explain(Form form) {
        Reasons.explain(targets, form, clock.instant());
    }
}
