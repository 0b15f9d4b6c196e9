package vn.thanhtri.tracing.file;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thanhtri.test.Province.NHA_LONG_CODE;
import static vn.thanhtri.test.Province.TAN_KHANH_CODE;
import static vn.thanhtri.tracing.Cast.cdc;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.test.Site;
import vn.thanhtri.tracing.Cast;
import vn.thanhtri.tracing.SettingKind;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.ConfirmCase;
import vn.thanhtri.tracing.cases.Source;
import vn.thanhtri.tracing.meeting.Attendance;

@DatabaseTest
@Now("2021-07-27T06:00")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Hồ sơ ổ dịch nói đúng")
class OutbreakTruthTest {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Cast cast;

    @Autowired
    private Cases cases;

    @Autowired
    private OutbreakFigures figures;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeAll
    void theAgencies() {
        cast.now("2021-08-03T06:00");
        cast.agencies();
    }

    @Test
    @DisplayName("hai người vừa cùng nhà vừa cùng dự đám cưới: nêu đám cưới; chỉ khi không còn gì khác mới nêu nhà")
    void aGatheringTellsMoreThanAHousehold() {
        long outbreak = cast.outbreak();
        long one = cast.person("Hà Văn Một", 1987, TAN_KHANH_CODE);
        long two = cast.person("Hà Thị Hai", 1987, TAN_KHANH_CODE);
        cast.household("Nhà ông Một", List.of(one, two));
        assertThat(shared(one, two)).containsExactly(SettingKind.HOUSEHOLD);
        cast.wedding(outbreak, List.of(Attendance.wholeTime(one), Attendance.wholeTime(two)));
        assertThat(shared(one, two)).containsExactly(SettingKind.WEDDING);
    }

    private List<SettingKind> shared(long one, long two) {
        return Objects.requireNonNull(Province.as(
                        Cast.CDC,
                        () -> transaction.execute(status -> figures.sharedSettings(List.of(new long[] {one, two})))))
                .stream()
                .map(OutbreakFigures.Shared::kind)
                .toList();
    }

    @Test
    @DisplayName("ca nguồn ở ổ dịch khác, ca nguồn đã rút: vẫn nói là ca nào")
    void theSourceIsNamed() throws Exception {
        long first = cast.outbreak();
        long second = cast.outbreak();
        long source = confirm(first, "Lý Văn Nguồn", new Source.Unknown());
        long mistaken = confirm(second, "Lý Văn Nhầm", new Source.Unknown());
        confirm(second, "Lý Văn Theo", new Source.OfCase(source, null));
        confirm(second, "Lý Văn Sau", new Source.OfCase(mistaken, null));
        cdc(() -> cases.withdraw(mistaken, "xét nghiệm lại âm tính"));
        String page = Site.seenBy(Cast.CDC, context).page("/outbreaks/" + second);
        assertThat(page).contains("ca TK01 (Ổ dịch Tân Khánh)", "ca TK01 (đã rút)");
    }

    private long confirm(long outbreak, String name, Source source) {
        long person = cast.person(name, 1987, TAN_KHANH_CODE);
        return Province.as(
                Cast.CDC,
                () -> cases.confirm(new ConfirmCase(
                        outbreak,
                        person,
                        null,
                        cast.finding("2021-07-30", "2021-08-01T09:10", "2021-08-02T06:40", source))));
    }

    @Test
    @DisplayName("trang của xã nói đó là phần của xã: bao nhiêu ca của xã, bao nhiêu của cả ổ dịch")
    void aCommuneSeesThatItSeesAPart() throws Exception {
        long outbreak = cast.outbreak();
        confirm(outbreak, "Ma Văn Xã", new Source.Unknown());
        long away = cast.person("Ma Văn Xa", 1987, NHA_LONG_CODE);
        cast.confirm(outbreak, away, "2021-07-30", "2021-08-01T09:10", "2021-08-02T06:40");
        assertThat(Site.seenBy(Cast.TAN_KHANH_STATION, context).page("/outbreaks/" + outbreak))
                .contains("1 ca của địa bàn, 2 ca của cả ổ dịch");
        assertThat(Site.seenBy(Cast.CDC, context).page("/outbreaks/" + outbreak))
                .doesNotContain("của cả ổ dịch");
    }
}
