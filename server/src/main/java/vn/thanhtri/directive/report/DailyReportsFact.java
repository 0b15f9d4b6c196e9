package vn.thanhtri.directive.report;

import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.thanhtri.directive.duty.ProgressStore;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.BoardFact;

/** How many of the units that owe a report today have sent it (107/TB-UBND, điểm 7). */
@Component
class DailyReportsFact implements BoardFact {
    private final ProgressStore progress;

    DailyReportsFact(ProgressStore progress) {
        this.progress = progress;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Figure count(String area, Instant now) {
        ProgressStore.Reported today = progress.countReported(area, VietnamTime.dayOf(now));
        return new Figure(
                today.reported(), today.owed(), "directive.fact.reports", "/board?topic=REPORTING&show=ALL", "");
    }
}
