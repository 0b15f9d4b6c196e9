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
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.BoardFact;
import vn.thanhtri.obligation.Debtors;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.Topic;
import vn.thanhtri.obligation.ledger.Climb;
import vn.thanhtri.obligation.ledger.ObligationStore;
import vn.thanhtri.place.Units;
import vn.thanhtri.policy.book.PolicyBooks;
import vn.thanhtri.web.ClauseLinks;

/** The live board "Sót, lọt": what is late or missed, for whom, who answers for it, on which basis. */
@Service
public class Board {
    static final int MOST_ROWS = 100;
    private static final int MOST_GAPS = 50;
    private static final Duration JUST_DONE = Duration.ofHours(6);

    private final BoardStore store;
    private final ObligationStore obligations;
    private final BoardGaps gaps;
    private final BoardRows rows;
    private final OpenedPanel panels;
    private final ObjectProvider<BoardFact> facts;
    private final ObjectProvider<ClauseLinks> links;
    private final PolicyBooks books;
    private final Debtors debtors;
    private final Units units;
    private final Clock clock;

    Board(
            BoardStore store,
            ObligationStore obligations,
            BoardGaps gaps,
            BoardRows rows,
            OpenedPanel panels,
            ObjectProvider<BoardFact> facts,
            ObjectProvider<ClauseLinks> links,
            PolicyBooks books,
            Debtors debtors,
            Units units,
            Clock clock) {
        this.store = store;
        this.obligations = obligations;
        this.gaps = gaps;
        this.rows = rows;
        this.panels = panels;
        this.facts = facts;
        this.links = links;
        this.books = books;
        this.debtors = debtors;
        this.units = units;
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
                shown.stream().map(each -> rows.of(each, known)).toList(),
                shown.size() < limit ? shown.size() : store.countShown(filter, now),
                missing.rows(),
                missing.all(),
                done.stream().map(each -> rows.of(each, known)).toList(),
                panels.of(opened, today, known),
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
}
