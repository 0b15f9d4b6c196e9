package vn.thanhtri.obligation.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import vn.thanhtri.obligation.Debtors;
import vn.thanhtri.obligation.DutyHelp;
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
    private final BoardGaps gaps;
    private final ObjectProvider<BoardFact> facts;
    private final ObjectProvider<ClauseLinks> links;
    private final ObjectProvider<DutyHelp> helps;
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
            BoardGaps gaps,
            ObjectProvider<BoardFact> facts,
            ObjectProvider<ClauseLinks> links,
            ObjectProvider<DutyHelp> helps,
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
        this.gaps = gaps;
        this.facts = facts;
        this.links = links;
        this.helps = helps;
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
        List<Obligation> done = store.listJustDone(filter.area(), now.minus(JUST_DONE), 3);
        Obligation opened =
                filter.open() == null ? null : obligations.find(filter.open()).orElse(null);
        BasisPaths known = paths(shown, done, opened);
        BoardGaps.Found missing = gaps.find(filter, today, known, limit > MOST_ROWS ? limit : MOST_GAPS);
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
                shown.size() < limit ? shown.size() : store.countShown(filter, now),
                missing.rows(),
                missing.all(),
                done.stream().map(each -> row(each, known)).toList(),
                panel(opened, today, known),
                new Climb(debtors, books.current()).isSet(filter.area(), now));
    }

    private BasisPaths paths(List<Obligation> shown, List<Obligation> done, @Nullable Obligation opened) {
        Set<Clause> bases = new HashSet<>();
        Stream.of(shown.stream(), done.stream(), Stream.ofNullable(opened))
                .flatMap(each -> each)
                .forEach(each -> bases.add(each.basis()));
        bases.addAll(gaps.bases());
        return new BasisPaths(links.stream(), bases);
    }

    private BoardFilter withinOwnArea(BoardFilter asked) {
        String own = Acting.current().area();
        return asked.area().startsWith(own)
                ? asked
                : new BoardFilter(own, asked.topic(), asked.show(), asked.debtor(), asked.open());
    }

    private BoardPage.Row row(Obligation obligation, BasisPaths known) {
        LocalDate on = VietnamTime.dayOf(obligation.dueAt() == null ? clock.instant() : obligation.dueAt());
        Optional<OfficeHolder> head = holders.findHead(obligation.debtor(), on);
        return new BoardPage.Row(
                obligation,
                agencies.nameOf(obligation.debtor()),
                head.map(OfficeHolder::name).orElse(""),
                head.map(holder -> Person.masked(holder.phone())).orElse(""),
                known.of(obligation.basis()));
    }

    private BoardPage.@Nullable Panel panel(@Nullable Obligation obligation, LocalDate today, BasisPaths known) {
        if (obligation == null) {
            return null;
        }
        long opened = obligation.id();
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
        boolean own = authority.owes(obligation, Acting.current());
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
                own && obligation.dueAt() != null,
                extensions.findOpen(opened).orElse(null),
                own,
                own
                        ? helps.stream()
                                .flatMap(help -> help.findHelp(obligation).stream())
                                .findFirst()
                                .orElse(null)
                        : null);
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
