package vn.thanhtri.quarantine.page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thanhtri.quarantine.centre.Beds;
import vn.thanhtri.quarantine.schedule.Protection;
import vn.thanhtri.quarantine.schedule.QuarantineForm;
import vn.thanhtri.quarantine.schedule.QuarantineGroup;
import vn.thanhtri.quarantine.stay.Decisions;
import vn.thanhtri.quarantine.stay.OpenStay;
import vn.thanhtri.quarantine.stay.OwnHead;
import vn.thanhtri.quarantine.stay.Paper;
import vn.thanhtri.quarantine.stay.Releases;
import vn.thanhtri.quarantine.stay.Returns;
import vn.thanhtri.quarantine.stay.StaySchedules;
import vn.thanhtri.quarantine.stay.Stays;
import vn.thanhtri.quarantine.stay.StepKind;
import vn.thanhtri.web.form.Form;

/** One act about a stay, read from a form of its page or from the object of a program. */
@Component
class StayActs {
    private final Stays stays;
    private final Decisions decisions;
    private final Releases releases;
    private final Returns returns;
    private final StaySchedules schedules;
    private final Beds beds;
    private final Clock clock;

    StayActs(
            Stays stays,
            Decisions decisions,
            Releases releases,
            Returns returns,
            StaySchedules schedules,
            Beds beds,
            Clock clock) {
        this.stays = stays;
        this.decisions = decisions;
        this.releases = releases;
        this.returns = returns;
        this.schedules = schedules;
        this.beds = beds;
        this.clock = clock;
    }

    /** Fields: person, group, form, detectedAt, heldAt, arrivedOn, ownHead, foreigner. */
    long open(Form form) {
        Instant now = clock.instant();
        Instant detected = form.moment("detectedAt", now);
        return stays.open(new OpenStay(
                form.needId("person"),
                form.needChoice("group", QuarantineGroup.class),
                form.needChoice("form", QuarantineForm.class),
                detected,
                form.isTicked("held") ? form.moment("heldAt", detected) : form.moment("heldAt"),
                form.day("arrivedOn"),
                form.choice("ownHead", OwnHead.NONE),
                form.isTicked("foreigner")));
    }

    void act(long id, StayAct act, Form form) {
        Instant at = form.moment("at", clock.instant());
        List<Long> one = List.of(id);
        switch (act) {
            case LISTED -> stays.list(one, at);
            case DECISION -> decisions.decide(one, paper(form, at));
            case REFUSAL -> decisions.refuse(id, paper(form, at));
            case TOLD -> stays.tell(one, form.needChoice("whom", StepKind.class), at);
            case COERCION -> decisions.coerce(id, paper(form, at));
            case FORM -> decisions.change(one, form.needChoice("form", QuarantineForm.class), paper(form, at));
            case EXTENSION -> decisions.extend(one, days(form), paper(form, at));
            case SHORTENING -> decisions.shorten(id, form.needDay("until"), paper(form, at));
            case COMMITMENT -> returns.commit(id, at);
            case INCIDENT -> stays.report(id, form.needChoice("incident", StepKind.class), at, form.text("note"));
            case PROTECTION -> schedules.protect(stays.get(id).person(), protection(form));
            case RETURN -> returns.askReturn(one, at);
            case RETURN_ANSWER ->
                returns.answerReturn(id, form.needText("answer").equals("yes"), at, form.text("note"));
            case ADMISSION -> beds.admit(id, form.needId("room"), at);
            case ROOM -> beds.move(id, form.needId("room"), at, form.text("reason"));
            case CERTIFICATE -> releases.certify(id, paper(form, at));
            case RELEASE -> releases.release(id, at);
        }
    }

    private static int days(Form form) {
        Integer days = form.number("days");
        return days == null ? 0 : days;
    }

    private static Paper paper(Form form, Instant at) {
        return new Paper(form.text("number"), at, form.text("place"), form.text("reason"));
    }

    private static Protection protection(Form form) {
        List<LocalDate> doses = new ArrayList<>();
        for (String field : List.of("dose", "dose2")) {
            LocalDate day = form.day(field);
            if (day != null) {
                doses.add(day);
            }
        }
        return new Protection(doses, form.isTicked("complete"), form.day("recoveredOn"));
    }
}
