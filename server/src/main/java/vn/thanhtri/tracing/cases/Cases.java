package vn.thanhtri.tracing.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.JournalKind;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.policy.book.PolicyBooks;
import vn.thanhtri.tiers.FactKind;
import vn.thanhtri.tracing.ContactPersonStore;
import vn.thanhtri.tracing.RecordedStore;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.Subjects;
import vn.thanhtri.tracing.TracingFact;
import vn.thanhtri.tracing.tier.FactChange;
import vn.thanhtri.tracing.tier.TierKeeper;

/** Cases (F0): confirmed, better known, isolated, interviewed, traced, withdrawn. */
@Service
public class Cases {
    private final CaseStore store;
    private final CaseCodeStore codes;
    private final CaseAmendStore amended;
    private final CaseChecks checks;
    private final Outbreaks outbreaks;
    private final ContactPersonStore persons;
    private final TierKeeper tiers;
    private final PolicyBooks policy;
    private final RecordedStore recorded;
    private final Journal journal;
    private final Clock clock;

    Cases(
            CaseStore store,
            CaseCodeStore codes,
            CaseAmendStore amended,
            CaseChecks checks,
            Outbreaks outbreaks,
            ContactPersonStore persons,
            TierKeeper tiers,
            PolicyBooks policy,
            RecordedStore recorded,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.codes = codes;
        this.amended = amended;
        this.checks = checks;
        this.outbreaks = outbreaks;
        this.persons = persons;
        this.tiers = tiers;
        this.policy = policy;
        this.recorded = recorded;
        this.journal = journal;
        this.clock = clock;
    }

    /** A person is a case: everybody around them moves in the same transaction. Returns the number of the case. */
    @Transactional
    @Asks(Verb.CONFIRM_CASE)
    public long confirm(ConfirmCase command) {
        return tiers.change(change -> {
            Outbreak outbreak = outbreaks.get(command.outbreak());
            String area = persons.areaOf(command.person());
            checks.requireNoCase(command.person());
            checks.requireConsistent(null, command.finding());
            long id = store.nextId();
            String code = codeFor(outbreak, command.code());
            Map<String, Object> payload = new LinkedHashMap<>(payload(command.finding()));
            payload.put("code", code);
            payload.put("person", command.person());
            long fact = append(TracingFact.CASE_CONFIRMED, id, command.finding().confirmedAt(), area, payload);
            store.insert(id, outbreak.id(), command.person(), code, area, fact);
            store.insertFinding(id, null, command.finding(), "", area, fact);
            keepWindow(id, command.person(), command.finding(), area, change);
            change.moved(command.person());
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
    public void isolate(long id, Instant at, String where) {
        Refuse.future(at, clock.instant(), "at");
        tiers.change(change -> {
            PersonCase known = checks.requireStanding(get(id));
            Instant first = known.known().isolatedAt();
            if (first == null || at.isBefore(first)) {
                correct(id, known.known().isolated(at, where), "", TracingFact.CASE_ISOLATED, at);
            }
            if (first != null) {
                boolean earlier = at.isBefore(first);
                Instant moved = earlier ? first : at;
                String place = earlier ? known.known().isolatedWhere() : where;
                long fact = append(TracingFact.CASE_MOVED, id, moved, known.area(), Map.of("place", place));
                store.insertMove(known, moved, place, fact);
            }
            return id;
        });
    }

    /** Where the case has been kept, in order of time; the first is the isolation. */
    @Transactional(readOnly = true)
    public List<Care> listCare(long id) {
        CaseFinding known = get(id).known();
        Instant first = known.isolatedAt();
        List<Care> places = new ArrayList<>(store.listMoves(id));
        if (first != null) {
            places.addFirst(new Care(first, known.isolatedWhere()));
        }
        return places;
    }

    private void correct(long id, CaseFinding finding, String reason, JournalKind kind, Instant occurredAt) {
        tiers.change(change -> {
            PersonCase known = checks.requireStanding(get(id));
            checks.requireConsistent(id, finding);
            long fact = append(kind, id, occurredAt, known.area(), payload(finding));
            store.insertFinding(id, known.finding(), finding, reason, known.area(), fact);
            keepWindow(id, known.person(), finding, known.area(), change);
            return id;
        });
    }

    /** It was no case after all: every tier that rested on it falls back. */
    @Transactional
    @Asks(Verb.WITHDRAW_CASE)
    public void withdraw(long id, String reason) {
        Refuse.when(reason.isBlank(), "reason-missing", "reason");
        tiers.change(change -> {
            PersonCase known = checks.requireStanding(get(id));
            recorded.requireOwn(Verb.WITHDRAW_CASE, RecordedStore.Table.PERSON_CASE, id);
            Instant now = clock.instant();
            long fact = append(TracingFact.CASE_WITHDRAWN, id, now, known.area(), Map.of("reason", reason));
            store.insertWithdrawal(known, now, reason, fact);
            store.dropWindow(id);
            change.read(FactKind.CASE_WINDOW, id);
            change.personCase(id);
            change.moved(known.person());
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

    private long step(long id, String kind, JournalKind fact, Instant at, String note) {
        Refuse.future(at, clock.instant(), "at");
        return tiers.change(change -> {
            PersonCase known = checks.requireStanding(get(id));
            long told = append(fact, id, at, known.area(), Map.of("note", note));
            change.personCase(id);
            return amended.insertStep(known, kind, at, note, null, false, "", told);
        });
    }

    @Transactional(readOnly = true)
    public Optional<PersonCase> find(long id) {
        return store.find(id);
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

    /** From when until when the case could infect others; null for one that was withdrawn. */
    @Transactional(readOnly = true)
    public @Nullable InfectiousWindow getWindow(long id) {
        return store.findWindow(id).orElse(null);
    }

    /** The case of an outbreak by its code, however it is written. */
    @Transactional(readOnly = true)
    public Optional<PersonCase> findByCode(long outbreak, String written) {
        return CaseCode.find(written)
                .flatMap(code -> codes.find(outbreak, code))
                .flatMap(store::find);
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

    private String codeFor(Outbreak outbreak, @Nullable String wanted) {
        if (wanted == null || wanted.isBlank()) {
            return new CaseCode(outbreak.codePrefix(), codes.nextNumber(outbreak.id(), outbreak.codePrefix()))
                    .written();
        }
        Map<String, String> given = Map.of("code", wanted.strip());
        CaseCode code = CaseCode.find(wanted)
                .orElseThrow(() ->
                        Refusal.ofField("tracing.refusal.code", "code", given).asException());
        Refuse.when(codes.find(outbreak.id(), code).isPresent(), "code-twice", "code", given);
        return wanted.strip().toUpperCase(Locale.ROOT).replaceAll("[ .-]", "");
    }

    void keepWindow(long id, long person, CaseFinding finding, String area, FactChange change) {
        store.keepWindow(id, person, InfectiousWindow.of(finding, area, policy.current(), clock.instant()), area);
        change.read(FactKind.CASE_WINDOW, id);
        change.personCase(id);
    }

    private long append(JournalKind kind, long id, Instant at, String area, Map<String, ?> payload) {
        return journal.append(new Fact(kind, new SubjectRef(Subjects.CASE, id), at, area, payload));
    }

    private static Map<String, Object> payload(CaseFinding finding) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put(
                "onsetOn", finding.onsetOn() == null ? null : finding.onsetOn().toString());
        payload.put("sampledAt", finding.sampledAt().toString());
        payload.put("positiveAt", finding.positiveAt().toString());
        payload.put("foundIn", finding.foundIn().name());
        payload.put(
                "isolatedAt",
                finding.isolatedAt() == null ? null : finding.isolatedAt().toString());
        return payload;
    }
}
