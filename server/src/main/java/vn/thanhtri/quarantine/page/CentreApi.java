package vn.thanhtri.quarantine.page;

import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thanhtri.quarantine.centre.Centre;
import vn.thanhtri.quarantine.centre.Centres;
import vn.thanhtri.quarantine.centre.Handover;
import vn.thanhtri.quarantine.centre.Handovers;
import vn.thanhtri.web.form.Form;

/** Centres for programs. */
@RestController
@RequestMapping("/api/v1")
class CentreApi {
    private final Centres centres;
    private final Handovers handovers;
    private final CentreActs acts;
    private final Clock clock;

    CentreApi(Centres centres, Handovers handovers, CentreActs acts, Clock clock) {
        this.centres = centres;
        this.handovers = handovers;
        this.acts = acts;
        this.clock = clock;
    }

    record Recorded(long id) {}

    @GetMapping("/centres")
    List<Centre> list() {
        return centres.list();
    }

    @GetMapping("/centres/{id}")
    Centre centre(@PathVariable long id) {
        return centres.get(id);
    }

    /** Fields: name, kind, unitCode, place. */
    @PostMapping("/centres")
    @ResponseStatus(HttpStatus.CREATED)
    Recorded open(Form form) {
        return new Recorded(acts.open(form));
    }

    /** Fields: floor, name, beds, bathroom, sexes. */
    @PostMapping("/centres/{id}/rooms")
    @ResponseStatus(HttpStatus.CREATED)
    Recorded furnish(@PathVariable long id, Form form) {
        return new Recorded(acts.furnish(id, form));
    }

    /** Fields: stays, kind, fromCentre, fromPlace, vehicle, at. */
    @PostMapping("/centres/{id}/arrivals")
    @ResponseStatus(HttpStatus.CREATED)
    Recorded send(@PathVariable long id, Form form) {
        return new Recorded(acts.send(id, form));
    }

    @GetMapping("/handovers/{id}")
    Handover handover(@PathVariable long id) {
        return handovers.get(id);
    }

    /** Fields: arrived, note, at. */
    @PostMapping("/handovers/{id}/receipt")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void receive(@PathVariable long id, Form form) {
        acts.receive(id, form, clock.instant());
    }
}
