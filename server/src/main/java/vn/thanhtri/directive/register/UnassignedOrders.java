package vn.thanhtri.directive.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.directive.document.OpenTaskStore;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.CoverageCheck;
import vn.thanhtri.obligation.SubjectCard;
import vn.thanhtri.obligation.Topic;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.people.agency.AgencyKind;

/** Dispatched orders that nobody has: the office that dispatched them answers until it has given them to somebody. */
@Component
class UnassignedOrders implements CoverageCheck {
    private final OpenTaskStore store;
    private final Agencies agencies;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UnassignedOrders(OpenTaskStore store, Agencies agencies, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.agencies = agencies;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "directive.unassigned";
    }

    @Override
    public Topic topic() {
        return Topic.DIRECTIVE;
    }

    /** An order names who leads it. */
    @Override
    public Clause basis() {
        return Clause.of("30/2020/NĐ-CP", "Điều 23");
    }

    @Override
    public List<Gap> listGaps(String area, int limit) {
        LocalDate today = VietnamTime.dayOf(clock.instant());
        List<OpenTaskStore.Unassigned> found =
                transaction.execute(status -> store.listUnassigned(area, clock.instant(), limit));
        return (found == null ? List.<OpenTaskStore.Unassigned>of() : found)
                .stream()
                        .flatMap(
                                each -> office(each.area(), today)
                                        .map(office -> new Gap(card(each), office.id(), each.since()))
                                        .stream())
                        .toList();
    }

    private static SubjectCard card(OpenTaskStore.Unassigned task) {
        return new SubjectCard(
                Clause.of(task.cite(), task.point().equals("0") ? "" : task.point())
                        .citeShortly(),
                task.title(),
                "",
                "/directives/" + task.document() + "?task=" + task.task() + "#t" + task.task());
    }

    private Optional<Agency> office(String area, LocalDate today) {
        return Stream.of(
                        AgencyKind.OFFICE,
                        AgencyKind.UBND_TINH,
                        AgencyKind.UBND_HUYEN,
                        AgencyKind.UBND_XA,
                        AgencyKind.TINH_UY,
                        AgencyKind.HUYEN_UY)
                .flatMap(kind -> agencies.findAt(kind, area, today).stream())
                .findFirst();
    }
}
