package vn.thanhtri.tracing.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Jurisdiction;
import vn.thanhtri.kernel.right.Consequence;
import vn.thanhtri.people.merge.PersonRecords;
import vn.thanhtri.tiers.FactKind;
import vn.thanhtri.tracing.TracingDuties;
import vn.thanhtri.tracing.amend.PersonFactStore.Moved;
import vn.thanhtri.tracing.amend.PersonFactStore.MovedMeeting;
import vn.thanhtri.tracing.amend.PersonFactStore.Table;
import vn.thanhtri.tracing.cases.CaseCorrections;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.tracing.contact.Deeds;
import vn.thanhtri.tracing.tier.FactChange;
import vn.thanhtri.tracing.tier.TierKeeper;

/** Meetings, presences, isolations, acts and cases of persons that become one, or two again; tiers and duties follow. */
@Component
class TracedPersons implements PersonRecords {
    private final PersonFactStore facts;
    private final Deeds deeds;
    private final Cases cases;
    private final CaseCorrections corrections;
    private final TierKeeper tiers;
    private final TracingDuties duties;
    private final Jurisdiction jurisdiction;

    TracedPersons(
            PersonFactStore facts,
            Deeds deeds,
            Cases cases,
            CaseCorrections corrections,
            TierKeeper tiers,
            TracingDuties duties,
            Jurisdiction jurisdiction) {
        this.facts = facts;
        this.deeds = deeds;
        this.cases = cases;
        this.corrections = corrections;
        this.tiers = tiers;
        this.duties = duties;
        this.jurisdiction = jurisdiction;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Holding> listHoldings(long person) {
        return jurisdiction.everywhere(() -> {
            List<Holding> held = new ArrayList<>();
            add(held, "cases", corrections.listOf(person).size());
            add(held, "meetings", facts.countMeetings(person));
            add(held, "presences", facts.count(Table.PRESENCE, person));
            add(held, "isolations", facts.count(Table.ISOLATION, person));
            add(held, "acts", deeds.count(person));
            return held;
        });
    }

    private static void add(List<Holding> held, String key, long count) {
        if (count > 0) {
            held.add(new Holding(key, count));
        }
    }

    /** One person is one case at a time: which of two stands, an officer has to say first. */
    @Override
    @Transactional(readOnly = true)
    public List<Conflict> listConflicts(long merged, long survivor) {
        return jurisdiction.everywhere(() -> {
            Optional<PersonCase> theirs = cases.findOf(merged);
            Optional<PersonCase> own = cases.findOf(survivor);
            return theirs.isPresent() && own.isPresent()
                    ? List.of(new Conflict(
                            "tracing.conflict.two-cases",
                            Map.of(
                                    "first",
                                    own.get().code(),
                                    "second",
                                    theirs.get().code()),
                            true))
                    : List.of();
        });
    }

    @Override
    @Transactional
    @Consequence("persons merged")
    public void merge(Move move) {
        tiers.change(change -> jurisdiction.everywhere(() -> {
            for (Table table : Table.values()) {
                read(table, facts.move(table, move.merged(), move.survivor(), move.reason(), move.fact()), change);
            }
            readMeetings(facts.moveMeetings(move.merged(), move.survivor(), move.reason(), move.fact()), change);
            deeds.move(move.merged(), move.survivor(), move.fact());
            corrections.moveAll(move.merged(), move.survivor(), move.fact(), change);
            change.moved(move.merged(), move.survivor());
            return true;
        }));
        duties.contacts(List.of(move.merged(), move.survivor()));
    }

    @Override
    @Transactional
    @Consequence("persons parted")
    public void part(Move move, long mergingFact) {
        tiers.change(change -> jurisdiction.everywhere(() -> {
            for (Table table : Table.values()) {
                read(table, facts.moveBack(table, move.merged(), move.reason(), mergingFact, move.fact()), change);
            }
            readMeetings(
                    facts.moveMeetingsBack(move.survivor(), move.merged(), move.reason(), mergingFact, move.fact()),
                    change);
            deeds.moveBack(move.merged(), mergingFact, move.fact());
            corrections.moveBack(move.survivor(), move.merged(), mergingFact, move.fact(), change);
            change.moved(move.merged(), move.survivor());
            return true;
        }));
        duties.contacts(List.of(move.merged(), move.survivor()));
    }

    private static void read(Table table, List<Moved> moved, FactChange change) {
        FactKind kind = switch (table) {
            case PRESENCE -> FactKind.PRESENCE;
            case ISOLATION -> FactKind.ISOLATION;
        };
        moved.forEach(row -> {
            change.read(kind, row.old());
            change.read(kind, row.id());
        });
    }

    private static void readMeetings(List<MovedMeeting> moved, FactChange change) {
        moved.forEach(row -> {
            change.read(FactKind.ENCOUNTER, row.old());
            change.read(FactKind.ENCOUNTER, row.id());
            change.moved(row.otherPerson());
        });
    }
}
