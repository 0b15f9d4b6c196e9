package vn.thanhtri.obligation.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.OfficeHolder;
import vn.thanhtri.people.agency.OfficeHolders;
import vn.thanhtri.people.person.Person;

/** A row of the board: the obligation, who owes it, who answers for it on the day it is due, where its basis opens. */
@Component
class BoardRows {
    private final Agencies agencies;
    private final OfficeHolders holders;
    private final Clock clock;

    BoardRows(Agencies agencies, OfficeHolders holders, Clock clock) {
        this.agencies = agencies;
        this.holders = holders;
        this.clock = clock;
    }

    BoardPage.Row of(Obligation obligation, BasisPaths known) {
        LocalDate on = VietnamTime.dayOf(obligation.dueAt() == null ? clock.instant() : obligation.dueAt());
        Optional<OfficeHolder> head = holders.findHead(obligation.debtor(), on);
        return new BoardPage.Row(
                obligation,
                agencies.nameOf(obligation.debtor()),
                head.map(OfficeHolder::name).orElse(""),
                head.map(holder -> Person.masked(holder.phone())).orElse(""),
                known.of(obligation.basis()));
    }
}
