package vn.thanhtri.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.AgencyAddress;
import vn.thanhtri.people.agency.AgencyAddresses;
import vn.thanhtri.people.agency.AgencyKind;

/**
 * Agencies ask for more time for what 107/TB-UBND ordered: one request is granted with an earlier day than asked, one is
 * refused, one waits. Addresses are invented and lead nowhere.
 */
final class FollowUpStory {
    private static final Instant BEGINS = VietnamTime.at(LocalDateTime.parse("2021-08-05T08:10"));
    private static final String SUBJECT_KIND = "directive-task";

    private final DirectiveDesk desk;
    private final Agencies agencies;
    private final AgencyAddresses addresses;
    private final Timetable timetable;
    private final Actor office;

    FollowUpStory(DirectiveDesk desk, Agencies agencies, AgencyAddresses addresses, Timetable timetable, Actor office) {
        this.desk = desk;
        this.agencies = agencies;
        this.addresses = addresses;
        this.timetable = timetable;
        this.office = office;
    }

    private record Asking(String area, String reason) {}

    /** @param document number of the notice, once it stands in the register */
    void plan(LongSupplier document) {
        timetable.at(BEGINS, Actor.system(), () -> {
            addresses.add(district("19.173."), AgencyAddress.Kind.EMAIL, "vanthu@phubinh.example", "văn thư");
            addresses.add(district("19.173."), AgencyAddress.Kind.PHONE, "0912000173", "trực ban");
        });
        List<Asking> all = List.of(
                new Asking("19.173.", "Hai xóm của xã Tân Khánh đang phong tỏa, chưa vào được"),
                new Asking("19.172.", "Mưa lũ làm đứt đường truyền tại ba xã"),
                new Asking("19.171.", "Cán bộ tổng hợp đang cách ly, xin lùi đến hôm sau"));
        for (int i = 0; i < all.size(); i++) {
            Asking asking = all.get(i);
            int place = i;
            Instant at = BEGINS.plus(Duration.ofMinutes(20L * (i + 1)));
            Actor debtor = new Actor(null, district(asking.area()), "văn thư huyện", asking.area(), Role.OFFICER);
            timetable.at(at, debtor, () -> ask(document.getAsLong(), asking, debtor, at, place));
        }
    }

    private void ask(long document, Asking asking, Actor debtor, Instant at, int place) {
        desk.tasks().listOf(document).stream()
                .flatMap(task -> desk.obligations().listAbout(new SubjectRef(SUBJECT_KIND, task.id()), 500).stream())
                .filter(duty -> isOwed(duty, debtor, at))
                .max(Comparator.comparing(duty -> Objects.requireNonNull(duty.dueAt())))
                .ifPresent(duty -> {
                    Instant due = Objects.requireNonNull(duty.dueAt());
                    long request = desk.extensions().ask(duty.id(), due.plus(Duration.ofDays(1)), asking.reason());
                    Instant answered = at.plus(Duration.ofMinutes(50));
                    if (place == 1) {
                        timetable.at(
                                answered,
                                office,
                                () -> desk.extensions()
                                        .answer(
                                                request,
                                                due.plus(Duration.ofHours(5)),
                                                "Chỉ lùi 5 giờ; phần thiếu báo bằng điện thoại"));
                    } else if (place == 2) {
                        timetable.at(
                                answered,
                                office,
                                () -> desk.extensions().answer(request, null, "Việc không lùi được; cử người thay"));
                    }
                });
    }

    private static boolean isOwed(Obligation duty, Actor debtor, Instant at) {
        Instant due = duty.dueAt();
        return duty.isOpen() && Objects.equals(debtor.agency(), duty.debtor()) && due != null && due.isAfter(at);
    }

    private long district(String area) {
        return agencies.getFor(AgencyKind.UBND_HUYEN, area, DemoProvince.SINCE).id();
    }
}
