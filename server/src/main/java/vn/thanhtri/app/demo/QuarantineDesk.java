package vn.thanhtri.app.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyEntry;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.place.Units;
import vn.thanhtri.place.Validity;
import vn.thanhtri.quarantine.centre.Beds;
import vn.thanhtri.quarantine.centre.Centres;
import vn.thanhtri.quarantine.centre.Handovers;
import vn.thanhtri.quarantine.stay.Decisions;
import vn.thanhtri.quarantine.stay.Returns;
import vn.thanhtri.quarantine.stay.Stays;
import vn.thanhtri.testing.PositiveContacts;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.tracing.contact.ContactActions;
import vn.thanhtri.tracing.meeting.Encounters;

/** The commands that the story of quarantine gives. */
@Component
@ConditionalOnProperty(name = "thanhtri.demo", havingValue = "true")
final class QuarantineDesk {
    final Stays stays;
    final Decisions decisions;
    final Returns returns;
    final Centres centres;
    final Beds beds;
    final Handovers handovers;
    final Persons persons;
    final Encounters encounters;
    final ContactActions actions;
    final PositiveContacts positives;
    final Cases cases;
    final Outbreaks outbreaks;
    private final Agencies agencies;
    private final Units units;

    QuarantineDesk(
            Stays stays,
            Decisions decisions,
            Returns returns,
            Centres centres,
            Beds beds,
            Handovers handovers,
            Persons persons,
            Encounters encounters,
            ContactActions actions,
            PositiveContacts positives,
            Cases cases,
            Outbreaks outbreaks,
            Agencies agencies,
            Units units) {
        this.stays = stays;
        this.decisions = decisions;
        this.returns = returns;
        this.centres = centres;
        this.beds = beds;
        this.handovers = handovers;
        this.persons = persons;
        this.encounters = encounters;
        this.actions = actions;
        this.positives = positives;
        this.cases = cases;
        this.outbreaks = outbreaks;
        this.agencies = agencies;
        this.units = units;
    }

    /** The agency that runs a centre. */
    long seat(String name, String unitCode) {
        return agencies.register(new AgencyEntry(
                AgencyKind.FACILITY,
                name,
                name,
                unitCode,
                units.path(unitCode, DemoProvince.SINCE),
                null,
                "",
                Validity.ALWAYS));
    }
}
