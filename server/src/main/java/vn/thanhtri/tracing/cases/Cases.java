package vn.thanhtri.tracing.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.JournalKind;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.tracing.ContactPersonStore;
import vn.thanhtri.tracing.RecordedStore;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.TracingFact;
import vn.thanhtri.tracing.tier.TierKeeper;

/** Cases: suspected, confirmed, better known, isolated, interviewed, traced, reported, withdrawn. */
@Service
public class Cases {
    private final CaseStore store;
    private final CaseCodes codes;
    private final CaseAmendStore amended;
    private final CaseChecks checks;
    private final Classifications classes;
    private final CaseWindows windows;
    private final CaseCare care;
    private final Outbreaks outbreaks;
    private final ContactPersonStore persons;
    private final TierKeeper tiers;
    private final RecordedStore recorded;
    private final CaseFacts facts;
    private final Clock clock;

    Cases(
            CaseStore store,
            CaseCodes codes,
            CaseAmendStore amended,
            CaseChecks checks,
            Classifications classes,
            CaseWindows windows,
            CaseCare care,
            Outbreaks outbreaks,
            ContactPersonStore persons,
            TierKeeper tiers,
            RecordedStore recorded,
            CaseFacts facts,
            Clock clock) {
        this.store = store;
        this.codes = codes;
        this.amended = amended;
        this.checks = checks;
        this.classes = classes;
        this.windows = windows;
        this.care = care;
        this.outbreaks = outbreaks;
        this.persons = persons;
        this.tiers = tiers;
        this.recorded = recorded;
        this.facts = facts;
        this.clock = clock;
    }

    /** A person is a case: everybody around them moves in the same transaction. Returns the number of the case. */
    @Transactional
    @Asks(Verb.CONFIRM_CASE)
    public long confirm(ConfirmCase command) {
        return report(command.asReport());
    }

    /** A person may be a case: whether tiers rest on them, the policy of the day says. Returns the number of the case. */
    @Transactional
    @Asks(Verb.CONFIRM_CASE)
    public long report(ReportCase command) {
        return tiers.change(change -> {
            Outbreak outbreak = outbreaks.get(command.outbreak());
            Refuse.when(outbreak.mergedInto() != null, "outbreak-merged", "outbreak", Map.of("name", outbreak.name()));
            String area = persons.areaOf(command.person());
            if (!command.recorded()) {
                checks.requireNoCase(command.person());
            }
            checks.requireConsistent(null, command.finding(), command.recorded());
            long id = store.nextId();
            String code = codes.of(outbreak, command.code());
            long fact = facts.appendFirst(id, code, command, area);
            store.insert(id, outbreak.id(), command.person(), code, area, fact);
            store.insertFinding(id, null, command.finding(), "", area, fact);
            classes.begin(command, id, area, fact);
            windows.keep(id, change);
            return id;
        });
    }

    /** A better knowledge of the case; the earlier finding stays in the file. */
    @Transactional
    @Asks(Verb.CORRECT_CASE)
    public void correct(long id, CaseFinding finding, String reason) {
        correct(id, finding, reason, TracingFact.CASE_CORRECTED, clock.instant());
    }

    /**
     * From this moment the case is kept in a place. The first isolation ends the infectious window; whoever is taken to another
     * place later was isolated all the while.
     */
    @Transactional
    @Asks(Verb.CORRECT_CASE)
    public Isolated isolate(long id, Instant at, String where) {
        Refuse.future(at, clock.instant(), "at");
        return tiers.change(change -> {
            PersonCase known = checks.requireStanding(get(id));
            Instant first = known.known().isolatedAt();
            Written found = first == null || at.isBefore(first)
                    ? correct(id, known.known().isolated(at, where), "", TracingFact.CASE_ISOLATED, at)
                    : null;
            Long place = care.moved(known, at, where, found == null ? null : found.fact());
            return new Isolated(found == null ? null : found.id(), place);
        });
    }

    /** By which it is taken back: the finding of the first isolation, or the place of a later one; null for what it did not record. */
    public record Isolated(@Nullable Long finding, @Nullable Long place) {}

    private record Written(long id, long fact) {}

    /** Where the case has been kept, in order of time; the first is the isolation. */
    @Transactional(readOnly = true)
    public List<Care> listCare(long id) {
        return care.listOf(get(id));
    }

    private Written correct(long id, CaseFinding finding, String reason, JournalKind kind, Instant occurredAt) {
        return windows.change(() -> id, known -> {
            checks.requireConsistent(known, finding, false);
            long fact = facts.append(kind, known, occurredAt, CaseFacts.payload(finding));
            return new Written(store.insertFinding(id, known.finding(), finding, reason, known.area(), fact), fact);
        });
    }

    /** It was no case after all: every tier that rested on it falls back. */
    @Transactional
    @Asks(Verb.WITHDRAW_CASE)
    public void withdraw(long id, String reason) {
        Refuse.when(reason.isBlank(), "reason-missing", "reason");
        windows.change(() -> id, known -> {
            recorded.requireOwn(Verb.WITHDRAW_CASE, RecordedStore.Table.PERSON_CASE, id);
            Instant now = clock.instant();
            long fact = facts.append(TracingFact.CASE_WITHDRAWN, known, now, Map.of("reason", reason));
            store.insertWithdrawal(known, now, reason, fact);
            return id;
        });
    }

    /** The case was asked whom they met and where. Returns the number of the step, by which it is withdrawn. */
    @Transactional
    @Asks(Verb.RECORD_ACT)
    public long interview(long id, Instant at, String note) {
        return step(id, "INTERVIEWED", TracingFact.CASE_INTERVIEWED, at, note);
    }

    /** The list of the case's F1 is final. Returns the number of the step. */
    @Transactional
    @Asks(Verb.RECORD_ACT)
    public long completeTracing(long id, Instant at, String note) {
        return step(id, "TRACED", TracingFact.CASE_TRACED, at, note);
    }

    /** The case was reported to the level above, as the law asks; {@code death}: its death was. Returns the number of the step. */
    @Transactional
    @Asks(Verb.RECORD_ACT)
    public long tellAbove(long id, boolean death, Instant at, String note) {
        return step(
                id,
                death ? "DEATH_REPORTED" : "REPORTED",
                death ? TracingFact.CASE_DEATH_REPORTED : TracingFact.CASE_REPORTED,
                at,
                note);
    }

    private long step(long id, String kind, JournalKind fact, Instant at, String note) {
        Refuse.future(at, clock.instant(), "at");
        return tiers.change(change -> {
            PersonCase known = checks.requireStanding(get(id));
            long told = facts.append(fact, known, at, Map.of("note", note));
            change.personCase(id);
            return amended.insertStep(known, kind, at, note, null, false, "", told);
        });
    }

    /** Of a list. @param known null for a new case */
    @Transactional(readOnly = true)
    public void requireConsistent(@Nullable PersonCase known, CaseFinding finding) {
        checks.requireConsistent(known, finding, true);
    }

    @Transactional(readOnly = true)
    public Optional<PersonCase> find(long id) {
        return store.find(id);
    }

    List<CaseFinding.Version> listVersions(long id) {
        return store.listVersions(id);
    }

    /** @throws Found.Missing when there is none, or none that the actor may see */
    @Transactional(readOnly = true)
    public PersonCase get(long id) {
        return Found.get(store.find(id), "case", id);
    }

    /** The case that this person is at present. */
    @Transactional(readOnly = true)
    public Optional<PersonCase> findOf(long person) {
        return store.findOf(person);
    }

    /** From when until when the case could infect others; null for one that does not count. */
    @Transactional(readOnly = true)
    public @Nullable InfectiousWindow getWindow(long id) {
        return windows.find(id).orElse(null);
    }

    /** The case of an outbreak by its code, however it is written. */
    @Transactional(readOnly = true)
    public Optional<PersonCase> findByCode(long outbreak, String written) {
        return codes.find(outbreak, written).flatMap(store::find);
    }

    /** Those that stand, the newest first. */
    @Transactional(readOnly = true)
    public List<PersonCase> listNewest(long outbreak, int limit) {
        return store.listNewest(outbreak, limit);
    }

    /** By code, also those withdrawn. */
    @Transactional(readOnly = true)
    public List<PersonCase> listOf(long outbreak, int limit, int offset) {
        return store.listOf(outbreak, limit, offset);
    }

    /** How many there are, also those withdrawn. */
    @Transactional(readOnly = true)
    public int count(long outbreak) {
        return store.count(outbreak);
    }
}
