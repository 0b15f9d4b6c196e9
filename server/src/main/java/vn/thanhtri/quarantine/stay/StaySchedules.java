package vn.thanhtri.quarantine.stay;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.obligation.ledger.ObligationEngine;
import vn.thanhtri.policy.book.PolicyBooks;
import vn.thanhtri.quarantine.QuarantineFact;
import vn.thanhtri.quarantine.schedule.Circumstances;
import vn.thanhtri.quarantine.schedule.Protection;
import vn.thanhtri.quarantine.schedule.Schedule;
import vn.thanhtri.quarantine.schedule.Schedules;
import vn.thanhtri.quarantine.schedule.Transitions;
import vn.thanhtri.tracing.ContactPersonStore;
import vn.thanhtri.tracing.contact.Deed;
import vn.thanhtri.tracing.contact.Deeds;

/** The schedules of those who are kept, and what is still missing before they may go. */
@Service
public class StaySchedules {
    private final PolicyBooks policy;
    private final TransitionStore transitions;
    private final ProtectionStore protection;
    private final Deeds deeds;
    private final ContactPersonStore persons;
    private final ObligationEngine engine;
    private final StayStore stays;
    private final Journal journal;
    private final Clock clock;

    StaySchedules(
            PolicyBooks policy,
            TransitionStore transitions,
            ProtectionStore protection,
            Deeds deeds,
            ContactPersonStore persons,
            ObligationEngine engine,
            StayStore stays,
            Journal journal,
            Clock clock) {
        this.policy = policy;
        this.transitions = transitions;
        this.protection = protection;
        this.deeds = deeds;
        this.persons = persons;
        this.engine = engine;
        this.stays = stays;
        this.journal = journal;
        this.clock = clock;
    }

    /** Of one person. */
    @Transactional(readOnly = true)
    public Schedule of(Stay stay) {
        return schedule(stay, stay.anchor(), protectionOf(stay), transitions.of(stay.area()));
    }

    /** By the number of the stay; transitions and protection are read once. */
    @Transactional(readOnly = true)
    public Map<Long, Schedule> ofAll(Collection<Stay> kept) {
        Map<Long, Protection> known =
                protection.of(kept.stream().map(Stay::person).toList());
        Map<String, Transitions> byArea = new HashMap<>();
        Map<Long, Schedule> schedules = new HashMap<>();
        for (Stay stay : kept) {
            Protection protectedBy = known.getOrDefault(stay.person(), Protection.NONE);
            Transitions moves = byArea.computeIfAbsent(stay.area(), transitions::of);
            schedules.put(stay.id(), schedule(stay, stay.anchor(), protectedBy, moves));
        }
        return schedules;
    }

    /** As it was when the newest decision was signed: from the day 0 that was known then. */
    @Transactional(readOnly = true)
    public Schedule asDecided(Stay stay) {
        LocalDate anchor = stay.steps().stream()
                .filter(step -> step.kind() == StepKind.DECIDED || step.kind() == StepKind.EXTENDED)
                .reduce((before, after) -> after)
                .map(Step::anchorOn)
                .orElse(stay.anchor());
        return schedule(stay, anchor, protectionOf(stay), transitions.of(stay.area()));
    }

    private Protection protectionOf(Stay stay) {
        return protection.of(List.of(stay.person())).getOrDefault(stay.person(), Protection.NONE);
    }

    private Schedule schedule(Stay stay, @Nullable LocalDate anchor, Protection known, Transitions moves) {
        return Schedules.of(circumstances(stay, anchor, known), policy.current(), moves, clock.instant())
                .until(shortenedTo(stay, anchor));
    }

    /** A shortening holds for the day 0 it was decided on: who is exposed again stays. */
    private static @Nullable LocalDate shortenedTo(Stay stay, @Nullable LocalDate anchor) {
        return stay.last(StepKind.SHORTENED)
                .filter(step -> Objects.equals(step.anchorOn(), anchor))
                .map(Step::untilOn)
                .orElse(null);
    }

    private static Circumstances circumstances(Stay stay, @Nullable LocalDate anchor, Protection known) {
        Instant decided = stay.first(StepKind.DECIDED).map(Step::at).orElse(null);
        LocalDate released = stay.last(StepKind.RELEASED)
                .map(step -> VietnamTime.dayOf(step.at()))
                .orElse(null);
        return new Circumstances(
                stay.form(),
                stay.group(),
                stay.area(),
                anchor,
                known,
                stay.detectedAt(),
                decided,
                stay.extendedDays(),
                released);
    }

    /** What must be so before they may go, in its order. */
    @Transactional(readOnly = true)
    public List<Condition> conditions(Stay stay) {
        return Conditions.of(stay, of(stay), samplesOf(stay), VietnamTime.dayOf(clock.instant()));
    }

    /** What was done for them as contacts since they are kept, in order of time. */
    @Transactional(readOnly = true)
    public List<Deed> samplesOf(Stay stay) {
        return deeds.listOf(List.of(stay.person())).stream()
                .filter(deed -> !deed.at().isBefore(stay.from()))
                .toList();
    }

    /** Whether a new number also moves those already kept in the area of who acts; their schedules and duties follow. */
    @Transactional
    @Asks(Verb.DECIDE_POLICY)
    public void decideTransition(String entry, String key, boolean moves, String document, String reason) {
        Refuse.when(document.isBlank(), "document-missing", "document");
        Refuse.when(reason.isBlank(), "reason-missing", "reason");
        Refuse.when(
                policy.current().listEntries().stream()
                        .noneMatch(each -> each.id().equals(entry) && each.key().equals(key)),
                "no-such-number",
                "entry",
                Map.of("given", entry + " " + key));
        String area = Acting.current().area();
        Instant now = clock.instant();
        long fact = journal.append(new Fact(
                QuarantineFact.TRANSITION_DECIDED,
                new SubjectRef("policy", 0),
                now,
                area,
                Map.of("entry", entry, "key", key, "moves", moves, "document", document, "reason", reason)));
        transitions.add(entry, key, moves, document.strip(), reason.strip(), now, fact, area);
        engine.touch(Stays.KIND, transitions.runningIn(area));
    }

    /** A vaccination or a recovery; the schedule follows, as of the day of its anchor. */
    @Transactional
    @Asks(Verb.QUARANTINE_PERSON)
    public void protect(long person, Protection told) {
        String area = persons.areaOf(person);
        LocalDate today = VietnamTime.dayOf(clock.instant());
        List<LocalDate> days = new ArrayList<>(told.doses());
        if (told.recoveredOn() != null) {
            days.add(told.recoveredOn());
        }
        Refuse.when(days.isEmpty(), "nothing-told", "doses");
        for (LocalDate day : days) {
            Refuse.when(day.isAfter(today), "day-ahead", "doses", Map.of("day", day.toString()));
        }
        long fact = journal.append(new Fact(
                QuarantineFact.PROTECTION_TOLD,
                new SubjectRef("contact", person),
                clock.instant(),
                area,
                Map.of("doses", told.doses().size(), "complete", told.complete())));
        told.doses().forEach(day -> protection.add(person, "DOSE", day, fact, area));
        if (told.complete() && !told.doses().isEmpty()) {
            protection.add(person, "COMPLETE", told.doses().getLast(), fact, area);
        }
        if (told.recoveredOn() != null) {
            protection.add(person, "RECOVERED", told.recoveredOn(), fact, area);
        }
        engine.touch(Stays.KIND, stays.runningOf(List.of(person)));
    }
}
