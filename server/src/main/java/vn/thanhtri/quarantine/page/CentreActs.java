package vn.thanhtri.quarantine.page;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.thanhtri.quarantine.centre.CentreKind;
import vn.thanhtri.quarantine.centre.Centres;
import vn.thanhtri.quarantine.centre.FurnishRoom;
import vn.thanhtri.quarantine.centre.HandoverKind;
import vn.thanhtri.quarantine.centre.Handovers;
import vn.thanhtri.quarantine.centre.OpenCentre;
import vn.thanhtri.quarantine.centre.SendPeople;
import vn.thanhtri.web.form.Form;

/** Acts about a centre, read from a form of its page or from the object of a program. */
@Component
class CentreActs {
    private final Centres centres;
    private final Handovers handovers;
    private final Clock clock;

    CentreActs(Centres centres, Handovers handovers, Clock clock) {
        this.centres = centres;
        this.handovers = handovers;
        this.clock = clock;
    }

    /** Fields: name, kind, unitCode, place. */
    long open(Form form) {
        return centres.open(new OpenCentre(
                form.text("name"),
                form.choice("kind", CentreKind.OTHER),
                form.text("unitCode"),
                form.text("place"),
                null));
    }

    /** Fields: floor, name, beds, bathroom, sexes. */
    long furnish(long centre, Form form) {
        Integer floor = form.number("floor");
        Integer beds = form.number("beds");
        return centres.furnish(new FurnishRoom(
                centre,
                floor == null ? 1 : floor,
                form.text("name"),
                beds == null ? 0 : beds,
                form.text("bathroom"),
                form.choice("sexes", FurnishRoom.Sexes.ANY)));
    }

    /** Fields: stays, kind, fromCentre, fromPlace, vehicle, at. */
    long send(long centre, Form form) {
        return handovers.send(new SendPeople(
                form.choice("kind", HandoverKind.ARRIVAL),
                form.ids("stays"),
                form.id("fromCentre"),
                centre,
                form.text("fromPlace"),
                centres.get(centre).name(),
                form.text("vehicle"),
                form.moment("at", clock.instant())));
    }

    /** Fields: arrived, note, at. */
    void receive(long handover, Form form, Instant now) {
        handovers.receive(handover, form.ids("arrived"), form.moment("at", now), form.text("note"));
    }
}
