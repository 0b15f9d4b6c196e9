package vn.thanhtri.obligation.ledger;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.Debtors;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;

/** Debtors as the register of agencies knows them. */
@Component
class AgencyDebtors implements Debtors {
    private final Agencies agencies;
    private final Clock clock;

    AgencyDebtors(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public Debtor get(long number) {
        Agency agency = agencies.get(number);
        Long above = agencies.findSuperior(agency, VietnamTime.dayOf(clock.instant()))
                .map(Agency::id)
                .orElse(null);
        return new Debtor(agency.id(), agency.name(), agency.area(), above);
    }
}
