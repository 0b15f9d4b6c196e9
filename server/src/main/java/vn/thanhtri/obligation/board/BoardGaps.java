package vn.thanhtri.obligation.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.obligation.CoverageCheck;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.OfficeHolder;
import vn.thanhtri.people.agency.OfficeHolders;

/** What no rule ever reached, for the board: the rows that are listed, and how many there are. */
@Component
class BoardGaps {
    private final ObjectProvider<CoverageCheck> checks;
    private final Agencies agencies;
    private final OfficeHolders holders;

    BoardGaps(ObjectProvider<CoverageCheck> checks, Agencies agencies, OfficeHolders holders) {
        this.checks = checks;
        this.agencies = agencies;
        this.holders = holders;
    }

    /** @param all how many there are, however many rows were made */
    record Found(List<BoardPage.GapRow> rows, long all) {}

    Set<Clause> bases() {
        return checks.stream().map(CoverageCheck::basis).collect(Collectors.toSet());
    }

    /** @param limit rows of each check at most; they are counted only where there are more */
    Found find(BoardFilter filter, LocalDate today, BasisPaths known, int limit) {
        List<BoardPage.GapRow> rows = new ArrayList<>();
        long all = 0;
        for (CoverageCheck check : checks) {
            if (filter.topic() != null && check.topic() != filter.topic()) {
                continue;
            }
            List<CoverageCheck.Gap> listed = check.listGaps(filter.area(), limit);
            List<BoardPage.GapRow> own = rows(check, listed, filter, today, known);
            rows.addAll(own);
            all += own.size();
            if (listed.size() >= limit && !own.isEmpty()) {
                all += check.countGaps(filter.area()) - listed.size();
            }
        }
        return new Found(rows, all);
    }

    /** Those for which an agency of the area answers. */
    private List<BoardPage.GapRow> rows(
            CoverageCheck check,
            List<CoverageCheck.Gap> listed,
            BoardFilter filter,
            LocalDate today,
            BasisPaths known) {
        List<BoardPage.GapRow> rows = new ArrayList<>();
        for (CoverageCheck.Gap gap : listed) {
            agencies.find(gap.debtor())
                    .filter(agency -> agency.area().startsWith(filter.area()))
                    .ifPresent(agency -> rows.add(new BoardPage.GapRow(
                            check.key(),
                            check.topic(),
                            gap,
                            agency.name(),
                            holders.findHead(agency.id(), today)
                                    .map(OfficeHolder::name)
                                    .orElse(""),
                            check.basis().cite(),
                            known.of(check.basis()))));
        }
        return rows;
    }
}
