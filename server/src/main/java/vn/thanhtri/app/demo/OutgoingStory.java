package vn.thanhtri.app.demo;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.draft.Draft;
import vn.thanhtri.directive.draft.Draft.DraftTask;
import vn.thanhtri.directive.draft.DraftTiming;
import vn.thanhtri.directive.draft.OutgoingKind;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.VietnamTime;

/**
 * What the notice 107/TB-UBND itself says it implements, confirmed by the office; and an urgent telegram that was never sent: it
 * is invented, says so ("minh họa"), and shows how a document is written, issued and dispatched here.
 */
final class OutgoingStory {
    private static final LocalDateTime CONFIRMED = LocalDateTime.parse("2021-07-28T17:25");
    private static final LocalDateTime WRITTEN = LocalDateTime.parse("2021-08-04T16:10");
    private static final LocalDateTime ISSUED = LocalDateTime.parse("2021-08-04T16:40");
    private static final String NOTICE = "107/TB-UBND";

    private final DirectiveDesk desk;
    private final Timetable timetable;
    private final Actor office;
    private long draft;

    OutgoingStory(DirectiveDesk desk, Timetable timetable, Actor office) {
        this.desk = desk;
        this.timetable = timetable;
        this.office = office;
    }

    void plan() {
        timetable.at(
                VietnamTime.at(CONFIRMED),
                office,
                () -> desk.directives().list().stream()
                        .filter(document -> document.symbol().equals(NOTICE))
                        .map(Document::id)
                        .forEach(desk.relations()::confirmReferences));
        timetable.at(VietnamTime.at(WRITTEN), office, () -> {
            draft = desk.drafts().begin(OutgoingKind.CONG_DIEN);
            desk.drafts().save(draft, 1, telegram());
        });
        timetable.at(
                VietnamTime.at(ISSUED),
                office,
                () -> desk.relations()
                        .confirmReferences(desk.drafts().issue(draft, 2).document()));
    }

    private static Draft telegram() {
        return new Draft(
                OutgoingKind.CONG_DIEN,
                "KHAN",
                "rà soát người liên quan ổ dịch xã Tân Khánh (văn bản minh họa)",
                List.of("Thực hiện Thông báo số 107/TB-UBND ngày 28/7/2021 của UBND tỉnh Thái Nguyên;"),
                null,
                List.of(),
                List.of(
                        new DraftTask(
                                "Rà soát, lập danh sách người đã đến các sự kiện đông người tại xã Tân Khánh, hoàn thành xét nghiệm lần một",
                                List.of("UBND huyện Phú Bình"),
                                List.of("Công an tỉnh"),
                                List.of(),
                                DraftTiming.before(LocalDateTime.parse("2021-08-06T17:00")),
                                List.of("UBND tỉnh", "Sở Y tế")),
                        new DraftTask(
                                "Bố trí thêm hai tổ lấy mẫu lưu động",
                                List.of("Sở Y tế"),
                                List.of(),
                                List.of("Trung tâm Kiểm soát bệnh tật tỉnh"),
                                new DraftTiming(DraftTiming.Kind.WITHIN_HOURS, null, 24, null),
                                List.of()),
                        new DraftTask(
                                "Tổng hợp số người đã lấy mẫu, số mẫu dương tính",
                                List.of("Sở Y tế"),
                                List.of(),
                                List.of(),
                                new DraftTiming(DraftTiming.Kind.DAILY, null, null, LocalTime.of(16, 0)),
                                List.of("UBND tỉnh"))),
                List.of(),
                List.of("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
                "Nguyễn Văn Minh Họa");
    }
}
