package vn.thanhtri.tracing.regroup;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.JournalKind;
import vn.thanhtri.kernel.Jurisdiction;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.tiers.FactKind;
import vn.thanhtri.tracing.RecordedStore;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.Subjects;
import vn.thanhtri.tracing.TracingFact;
import vn.thanhtri.tracing.cases.CaseCorrections;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.Outbreak;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.tracing.tier.FactChange;
import vn.thanhtri.tracing.tier.TierKeeper;

/** Files of outbreaks taken back, merged into each other, split. What stood before can be read and comes back when taken back. */
@Service
public class OutbreakChanges {
    private final RegroupStore store;
    private final Outbreaks outbreaks;
    private final Cases cases;
    private final CaseCorrections codes;
    private final RecordedStore recorded;
    private final TierKeeper tiers;
    private final Jurisdiction jurisdiction;
    private final Journal journal;
    private final Clock clock;

    OutbreakChanges(
            RegroupStore store,
            Outbreaks outbreaks,
            Cases cases,
            CaseCorrections codes,
            RecordedStore recorded,
            TierKeeper tiers,
            Jurisdiction jurisdiction,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.outbreaks = outbreaks;
        this.cases = cases;
        this.codes = codes;
        this.recorded = recorded;
        this.tiers = tiers;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
        this.clock = clock;
    }

    /** The file was opened by mistake; one in which something stands is merged, not withdrawn. */
    @Transactional
    @Asks(Verb.OPEN_OUTBREAK)
    public void withdraw(long id, String reason) {
        Refuse.when(reason.isBlank(), "reason-missing", "reason");
        Outbreak outbreak = outbreaks.get(id);
        recorded.requireOwn(Verb.OPEN_OUTBREAK, RecordedStore.Table.OUTBREAK, id);
        boolean used = jurisdiction.everywhere(() -> store.isUsed(id));
        Refuse.when(used, "outbreak-used", "outbreak", Map.of("name", outbreak.name()));
        long fact = append(TracingFact.OUTBREAK_WITHDRAWN, outbreak, Map.of("reason", reason));
        store.end(id, null, clock.instant(), reason, outbreak.area(), fact);
    }

    /** All cases and settings of one file go into another; the file stays to be read. Returns the fact by which it is taken back. */
    @Transactional
    @Asks(Verb.OPEN_OUTBREAK)
    public long merge(long from, long into, String reason) {
        Outbreak source = requireOpen(from, "outbreak");
        Outbreak target = requireOpen(into, "into");
        Refuse.when(reason.isBlank(), "reason-missing", "reason");
        Refuse.when(from == into, "outbreak-itself", "into", Map.of("name", target.name()));
        requireOneDisease(source, target);
        long fact = append(
                TracingFact.OUTBREAK_MERGED, source, Map.of("into", into, "name", target.name(), "reason", reason));
        tiers.change(change -> jurisdiction.everywhere(() -> {
            moveAll(store.listCases(from), target, reason, fact, change);
            store.moveSettings(from, into, reason, fact);
            store.end(from, into, clock.instant(), reason, source.area(), fact);
            return fact;
        }));
        return fact;
    }

    /** Some cases of a file go into another. Returns the fact by which that is taken back. */
    @Transactional
    @Asks(Verb.OPEN_OUTBREAK)
    public long move(Collection<Long> chosen, long into, String reason) {
        Outbreak target = requireOpen(into, "into");
        Refuse.when(reason.isBlank(), "reason-missing", "reason");
        Refuse.when(chosen.isEmpty(), "cases-missing", "case");
        List<PersonCase> known = chosen.stream().distinct().map(cases::get).toList();
        for (PersonCase one : known) {
            Refuse.when(
                    one.outbreak() == into, "case-there", "case", Map.of("code", one.code(), "name", target.name()));
            requireOneDisease(outbreaks.get(one.outbreak()), target);
        }
        long fact = append(TracingFact.CASE_REGROUPED, target, Map.of("cases", known.size(), "reason", reason));
        tiers.change(change -> jurisdiction.everywhere(() -> {
            moveAll(known.stream().map(PersonCase::id).toList(), target, reason, fact, change);
            return fact;
        }));
        return fact;
    }

    /** What a merging or a move did, undone: the cases have their former codes again. */
    @Transactional
    @Asks(Verb.OPEN_OUTBREAK)
    public void takeBack(long moving, String reason) {
        Refuse.when(reason.isBlank(), "reason-missing", "reason");
        Regrouped first = Found.get(find(moving), "move", moving + " of cases stands");
        long fact = append(
                TracingFact.OUTBREAK_PARTED,
                outbreaks.get(first.fromOutbreak()),
                Map.of("fact", moving, "reason", reason));
        tiers.change(change -> jurisdiction.everywhere(() -> {
            for (Regrouped one : store.listMovedBy(moving)) {
                move(one.personCase(), outbreaks.get(one.fromOutbreak()), one.fromCode(), reason, fact, change);
            }
            store.takeEndBack(moving, reason, clock.instant(), fact);
            store.moveSettingsBack(moving, first.fromOutbreak(), reason, fact);
            return fact;
        }));
    }

    /** The first case that a fact moved and that is still there. */
    @Transactional(readOnly = true)
    public Optional<Regrouped> find(long fact) {
        return store.listMovedBy(fact).stream().findFirst();
    }

    private void moveAll(List<Long> chosen, Outbreak target, String reason, long fact, FactChange change) {
        chosen.forEach(id -> move(id, target, cases.get(id).code(), reason, fact, change));
    }

    private void move(long id, Outbreak target, String code, String reason, long fact, FactChange change) {
        PersonCase known = cases.get(id);
        store.move(id, known.outbreak(), target.id(), known.code(), codes.codeIn(target, code), reason, fact);
        store.followTiers(List.of(id), target.id());
        change.read(FactKind.CASE_WINDOW, id);
        change.personCase(id);
    }

    private Outbreak requireOpen(long id, String field) {
        Outbreak outbreak = outbreaks.get(id);
        Refuse.when(outbreak.mergedInto() != null, "outbreak-merged", field, Map.of("name", outbreak.name()));
        return outbreak;
    }

    private static void requireOneDisease(Outbreak one, Outbreak other) {
        Refuse.when(
                !one.disease().equals(other.disease()),
                "outbreak-disease",
                "into",
                Map.of("one", one.disease(), "other", other.disease()));
    }

    private long append(JournalKind kind, Outbreak outbreak, Map<String, ?> payload) {
        return journal.append(new Fact(
                kind, new SubjectRef(Subjects.OUTBREAK, outbreak.id()), clock.instant(), outbreak.area(), payload));
    }
}
