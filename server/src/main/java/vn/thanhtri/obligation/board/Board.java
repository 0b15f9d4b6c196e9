package vn.thanhtri.obligation.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.BoardFact;
import vn.thanhtri.obligation.CoverageCheck;
import vn.thanhtri.obligation.Debtors;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.Topic;
import vn.thanhtri.obligation.decision.Authority;
import vn.thanhtri.obligation.decision.ExtensionStore;
import vn.thanhtri.obligation.ledger.Climb;
import vn.thanhtri.obligation.ledger.ObligationStore;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.people.agency.OfficeHolder;
import vn.thanhtri.people.agency.OfficeHolders;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.place.Units;
import vn.thanhtri.policy.book.PolicyBooks;
import vn.thanhtri.web.ClauseLinks;

/** The live board "Sót, lọt": what is late or missed, for whom, who answers for it, on which basis. */
@Service
public class Board {
    static final int MOST_ROWS = 100;
    private static final int MOST_GAPS = 50;
    private static final int MOST_CHOICES = 60;
    private static final Duration JUST_DONE = Duration.ofHours(6);

    private final BoardStore store;
    private final ObligationStore obligations;
    private final ObjectProvider<CoverageCheck> checks;
    private final ObjectProvider<BoardFact> facts;
    private final ObjectProvider<ClauseLinks> links;
    private final Authority authority;
    private final ExtensionStore extensions;
    private final Agencies agencies;
    private final OfficeHolders holders;
    private final PolicyBooks books;
    private final Debtors debtors;
    private final Units units;
    private final Journal journal;
    private final Clock clock;

    Board(
            BoardStore store,
            ObligationStore obligations,
            ObjectProvider<CoverageCheck> checks,
            ObjectProvider<BoardFact> facts,
            ObjectProvider<ClauseLinks> links,
            Authority authority,
            ExtensionStore extensions,
            Agencies agencies,
            OfficeHolders holders,
            PolicyBooks books,
            Debtors debtors,
            Units units,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.obligations = obligations;
        this.checks = checks;
        this.facts = facts;
        this.links = links;
        this.authority = authority;
        this.extensions = extensions;
        this.agencies = agencies;
        this.holders = holders;
        this.books = books;
        this.debtors = debtors;
        this.units = units;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param limit how many rows at most: a page, or a whole sheet for export */
    @Transactional(readOnly = true)
    public BoardPage page(BoardFilter asked, int limit) {
        BoardFilter filter = withinOwnArea(asked);
        Instant now = clock.instant();
        LocalDate today = VietnamTime.dayOf(now);
        Map<Topic, BoardStore.Count> counts = store.count(filter.area(), now);
        BoardStore.Count all = counts.values().stream().reduce(BoardStore.Count.NOTHING, BoardStore.Count::plus);
        List<Obligation> shown = filter.show() == BoardFilter.Show.GAPS ? List.of() : store.list(filter, now, limit);
        Map<Topic, Long> topicCounts = new EnumMap<>(Topic.class);
        counts.forEach((topic, count) -> topicCounts.put(topic, count.late() + count.soon()));
        Map<Clause, String> known = new HashMap<>();
        return new BoardPage(
                filter,
                units.nameOf(filter.area(), today),
                all.late(),
                all.soon(),
                facts.stream()
                        .sorted(Comparator.comparingInt(BoardFact::order))
                        .map(fact -> fact.count(filter.area(), now))
                        .toList(),
                topicCounts,
                shown.stream().map(each -> row(each, known)).toList(),
                gaps(filter, today, known),
                store.listJustDone(filter.area(), now.minus(JUST_DONE), 3).stream()
                        .map(each -> row(each, known))
                        .toList(),
                panel(filter, today, known),
                new Climb(debtors, books.current()).isSet(filter.area(), now));
    }

    private BoardFilter withinOwnArea(BoardFilter asked) {
        String own = Acting.current().area();
        return asked.area().startsWith(own)
                ? asked
                : new BoardFilter(own, asked.topic(), asked.show(), asked.debtor(), asked.open());
    }

    private BoardPage.Row row(Obligation obligation, Map<Clause, String> known) {
        LocalDate on = VietnamTime.dayOf(obligation.dueAt() == null ? clock.instant() : obligation.dueAt());
        Optional<OfficeHolder> head = holders.findHead(obligation.debtor(), on);
        return new BoardPage.Row(
                obligation,
                agencies.nameOf(obligation.debtor()),
                head.map(OfficeHolder::name).orElse(""),
                head.map(holder -> Person.masked(holder.phone())).orElse(""),
                link(obligation.basis(), known));
    }

    // a page of a hundred rows rests on a handful of clauses
    private String link(Clause basis, Map<Clause, String> known) {
        return known.computeIfAbsent(
                basis,
                clause -> links.stream()
                        .flatMap(each -> each.findPath(clause).stream())
                        .findFirst()
                        .orElse(""));
    }

    private List<BoardPage.GapRow> gaps(BoardFilter filter, LocalDate today, Map<Clause, String> known) {
        List<BoardPage.GapRow> rows = new ArrayList<>();
        checks.stream()
                .filter(check -> filter.topic() == null || check.topic() == filter.topic())
                .forEach(check -> {
                    for (CoverageCheck.Gap gap : check.listGaps(filter.area(), MOST_GAPS)) {
                        Optional<Agency> debtor = agencies.find(gap.debtor())
                                .filter(agency -> agency.area().startsWith(filter.area()));
                        debtor.ifPresent(agency -> rows.add(new BoardPage.GapRow(
                                check.key(),
                                check.topic(),
                                gap,
                                agency.name(),
                                holders.findHead(agency.id(), today)
                                        .map(OfficeHolder::name)
                                        .orElse(""),
                                check.basis().cite(),
                                link(check.basis(), known))));
                    }
                });
        return rows;
    }

    private BoardPage.@Nullable Panel panel(BoardFilter filter, LocalDate today, Map<Clause, String> known) {
        Long opened = filter.open();
        if (opened == null) {
            return null;
        }
        Obligation obligation = obligations.find(opened).orElse(null);
        if (obligation == null) {
            return null;
        }
        List<BoardPage.StepLine> steps = obligations.listSteps(opened).stream()
                .map(step -> new BoardPage.StepLine(step, nameOf(step.fromAgency()), nameOf(step.toAgency())))
                .toList();
        List<BoardPage.EvidenceLine> evidence =
                journal.listAbout(new SubjectRef(obligation.subjectKind(), obligation.subjectId()), 8).stream()
                        .map(entry -> new BoardPage.EvidenceLine(
                                entry.occurredAt(),
                                entry.kind(),
                                entry.actorName(),
                                String.valueOf(entry.payload().getOrDefault("note", ""))))
                        .toList();
        String next = agencies.find(obligation.debtor())
                .flatMap(agency -> climb(agency, obligation.level() + 1, today))
                .map(Agency::name)
                .orElse("");
        return new BoardPage.Panel(
                row(obligation, known),
                steps,
                evidence,
                obligation.climbAt(),
                next,
                agencies.listWithin(Acting.current().area(), today).stream()
                        .filter(agency ->
                                agency.area().startsWith(Acting.current().area()) && (near(agency, obligation)))
                        .limit(MOST_CHOICES)
                        .toList(),
                authority.mayDecide(obligation, Acting.current()),
                authority.owes(obligation, Acting.current()) && obligation.dueAt() != null,
                extensions.findOpen(opened).orElse(null));
    }

    // agencies of the debtor's own place and of the places above it: whom work is usually given to
    private boolean near(Agency agency, Obligation obligation) {
        return agencies.find(obligation.debtor())
                .map(debtor -> debtor.area().startsWith(agency.area()))
                .orElse(false);
    }

    private Optional<Agency> climb(Agency agency, int levels, LocalDate on) {
        Optional<Agency> at = Optional.of(agency);
        for (int i = 0; i < levels && at.isPresent(); i++) {
            at = agencies.findSuperior(at.get(), on);
        }
        return at;
    }

    private String nameOf(@Nullable Long agency) {
        return agency == null ? "" : agencies.nameOf(agency);
    }
}
