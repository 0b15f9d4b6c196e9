package vn.thanhtri.directive.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.directive.DirectiveFact;
import vn.thanhtri.directive.document.BodyNameStore;
import vn.thanhtri.directive.document.DirectiveStore;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.Party;
import vn.thanhtri.directive.document.PartyStore;
import vn.thanhtri.directive.document.Subjects;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.TaskStore;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Folding;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.JournalKind;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.obligation.ledger.ObligationEngine;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.people.agency.AgencyEntry;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.place.Unit;
import vn.thanhtri.place.Units;
import vn.thanhtri.place.Validity;

/**
 * Names of a document that the directory does not know. In one step the body is taken in, or its part goes to whom it belongs, or
 * the office says that nobody is meant by itself; the same name of a later document is then known.
 */
@Service
public class Bodies {
    private final DirectiveStore documents;
    private final TaskStore tasks;
    private final PartyStore parties;
    private final BodyNameStore names;
    private final LaterOrders later;
    private final Agencies agencies;
    private final Units units;
    private final ObligationEngine engine;
    private final Journal journal;
    private final Clock clock;

    Bodies(
            DirectiveStore documents,
            TaskStore tasks,
            PartyStore parties,
            BodyNameStore names,
            LaterOrders later,
            Agencies agencies,
            Units units,
            ObligationEngine engine,
            Journal journal,
            Clock clock) {
        this.documents = documents;
        this.tasks = tasks;
        this.parties = parties;
        this.names = names;
        this.later = later;
        this.agencies = agencies;
        this.units = units;
        this.engine = engine;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A name that reaches nobody.
     *
     * @param points keys of the points it stands in
     * @param leads whether a task has nobody because of it
     * @param belongs whom it may belong to; null when nothing tells
     * @param kind what it would be taken in as
     * @param unit where
     */
    public record Unknown(
            String label,
            List<String> points,
            boolean leads,
            @Nullable Agency belongs,
            AgencyKind kind,
            Unit unit) {}

    /** In the order of the text; names of which the office said that nobody is meant by itself are left out. */
    @Transactional(readOnly = true)
    public List<Unknown> listOf(Document document, List<Task> all) {
        Map<String, List<Task>> byLabel = new LinkedHashMap<>();
        for (Task task : all) {
            if (!task.removed()) {
                task.unknown().stream()
                        .map(Party::name)
                        .distinct()
                        .forEach(label -> byLabel.computeIfAbsent(label, each -> new ArrayList<>())
                                .add(task));
            }
        }
        Map<String, @Nullable Long> decided = names.listOf(byLabel.keySet(), document.area());
        LocalDate on = document.signedOn();
        List<Unit> within = byLabel.isEmpty() ? List.of() : unitsWithin(document.area(), on);
        List<Unknown> found = new ArrayList<>();
        byLabel.forEach((label, own) -> {
            if (decided.containsKey(Folding.fold(label))) {
                return;
            }
            Unit named = within.stream()
                    .filter(unit -> names(label, unit))
                    .findFirst()
                    .orElse(null);
            found.add(new Unknown(
                    label,
                    own.stream().map(Task::point).distinct().toList(),
                    own.stream().anyMatch(Task::unassigned),
                    belongs(named, own, on),
                    BodyKind.of(label),
                    named == null ? units.findByArea(document.area(), on).orElseThrow() : named));
        });
        return found;
    }

    private List<Unit> unitsWithin(String area, LocalDate on) {
        List<Unit> within = new ArrayList<>(units.listBelow(area, "commune", on));
        within.addAll(units.listBelow(area, "district", on));
        return within;
    }

    private static boolean names(String label, Unit unit) {
        return (" " + Folding.fold(label) + " ").contains(" " + Folding.fold(unit.name()) + " ");
    }

    private @Nullable Agency belongs(@Nullable Unit named, List<Task> own, LocalDate on) {
        if (named != null) {
            AgencyKind committee = named.level().equals("commune") ? AgencyKind.UBND_XA : AgencyKind.UBND_HUYEN;
            return agencies.findFor(committee, named.area(), on).orElse(null);
        }
        return own.stream()
                .flatMap(task -> task.debtors().stream().limit(1))
                .findFirst()
                .flatMap(agencies::find)
                .orElse(null);
    }

    /** The part of this name goes to an agency of the directory, in every task of the document. */
    @Asks(Verb.REVIEW_DOCUMENT)
    @Transactional
    public void give(long document, String label, long agency) {
        Agency named = agencies.find(agency)
                .orElseThrow(() -> Refusal.ofField("directive.refusal.agency", "agency", Map.of("label", label))
                        .asException());
        settle(forOffice(document), label, named.id(), DirectiveFact.BODY_GIVEN);
    }

    /** Takes the body into the directory and gives it its part. @param unitCode of the place it belongs to; empty: the issuer's */
    @Asks(Verb.REVIEW_DOCUMENT)
    @Transactional
    public long takeIn(long document, String label, @Nullable AgencyKind kind, String unitCode) {
        Document found = forOffice(document);
        LocalDate on = found.signedOn();
        Optional<Unit> asked = unitCode.isBlank() ? units.findByArea(found.area(), on) : units.findOn(unitCode, on);
        Unit unit = asked.filter(place -> place.area().startsWith(found.area()))
                .orElseThrow(() -> Refusal.ofField("directive.refusal.place", "unitCode", Map.of("code", unitCode))
                        .asException());
        String name = label.strip().replaceAll("\\s+", " ");
        long agency = agencies.registerNamed(new AgencyEntry(
                kind == null ? BodyKind.of(name) : kind,
                name,
                name,
                unit.code(),
                unit.area(),
                null,
                "",
                Validity.ALWAYS));
        settle(found, label, agency, DirectiveFact.BODY_TAKEN_IN);
        return agency;
    }

    /** Nobody is meant by itself ("các cơ quan liên quan"): it stays in the text and is sent to nobody. */
    @Asks(Verb.REVIEW_DOCUMENT)
    @Transactional
    public void leave(long document, String label) {
        settle(forOffice(document), label, null, DirectiveFact.BODY_LEFT);
    }

    private void settle(Document document, String name, @Nullable Long agency, JournalKind kind) {
        String label = name.strip().replaceAll("\\s+", " ");
        List<Task> before = tasks.listOf(document.id());
        boolean unknown = before.stream()
                .filter(task -> !task.removed())
                .flatMap(task -> task.unknown().stream())
                .anyMatch(party -> party.name().equals(label));
        if (!unknown) {
            throw Refusal.ofField("directive.refusal.no-body", "label", Map.of("label", label))
                    .asException();
        }
        Instant now = clock.instant();
        Map<String, Object> what = new HashMap<>();
        what.put("label", label);
        what.put("agency", agency);
        long fact = journal.append(
                new Fact(kind, new SubjectRef(Subjects.DOCUMENT, document.id()), now, document.area(), what));
        names.insert(document.id(), label, agency, now, Acting.current().name(), fact, document.area());
        if (agency == null) {
            return;
        }
        List<Long> filled = parties.fill(document.id(), label, agency);
        if (document.dispatchedAt() == null) {
            return;
        }
        Set<Long> open =
                before.stream().filter(Task::unassigned).map(Task::id).collect(Collectors.toCollection(TreeSet::new));
        for (long task : filled) {
            boolean owes = tasks.find(task).orElseThrow().debtors().contains(agency);
            if (open.contains(task) && owes) {
                later.owedFromNow(document, task, DirectiveFact.TASK_GIVEN, Map.of("agency", agency, "note", label));
            }
        }
        engine.touch(Subjects.TASK, filled);
    }

    private Document forOffice(long id) {
        Document document = Found.get(documents.find(id), "document", id);
        if (!document.isOfficeOf(Acting.current())) {
            throw Refusal.of("directive.refusal.office-only", Map.of("document", document.cite()))
                    .asException();
        }
        return document;
    }
}
