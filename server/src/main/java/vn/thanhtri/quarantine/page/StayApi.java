package vn.thanhtri.quarantine.page;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thanhtri.kernel.LookFact;
import vn.thanhtri.quarantine.schedule.Schedule;
import vn.thanhtri.quarantine.stay.Stay;
import vn.thanhtri.quarantine.stay.StaySchedules;
import vn.thanhtri.quarantine.stay.Stays;
import vn.thanhtri.web.Seen;
import vn.thanhtri.web.form.Form;

/** Who is kept, for programs: the acts of the page, and what it shows. */
@RestController
@RequestMapping("/api/v1")
class StayApi {
    private final StayActs acts;
    private final Stays stays;
    private final StaySchedules schedules;
    private final StayListStore list;

    StayApi(StayActs acts, Stays stays, StaySchedules schedules, StayListStore list) {
        this.acts = acts;
        this.stays = stays;
        this.schedules = schedules;
        this.list = list;
    }

    /** The number of what was recorded. */
    record Recorded(long id) {}

    /** Filtered and sorted as the page; where the list goes on stands in the header {@code Link}. */
    @GetMapping("/stays")
    @Seen
    @Transactional(readOnly = true)
    public ResponseEntity<java.util.List<StayLine>> list(Form form) {
        return StayTable.TABLE.answer("/api/v1/stays", form, list::list);
    }

    @GetMapping("/stays/{id}")
    @Seen(value = LookFact.CONTACT_VIEWED, subject = "stay")
    Stay stay(@PathVariable long id) {
        return stays.get(id);
    }

    /** Days with their clauses, and what an officer is asked. */
    @GetMapping("/stays/{id}/schedule")
    @Transactional(readOnly = true)
    public Schedule schedule(@PathVariable long id) {
        return schedules.of(stays.get(id));
    }

    /** Fields: person, group, form, detectedAt, heldAt, arrivedOn (no contacts), ownHead, foreigner. */
    @PostMapping("/stays")
    @ResponseStatus(HttpStatus.CREATED)
    Recorded open(Form form) {
        return new Recorded(acts.open(form));
    }

    /** As the page sends it: at, number, reason, whom, form, days, until, incident, note, answer, room. */
    @PostMapping("/stays/{id}/{act}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void act(@PathVariable long id, @PathVariable String act, Form form) {
        acts.act(id, StayAct.of(act), form);
    }
}
