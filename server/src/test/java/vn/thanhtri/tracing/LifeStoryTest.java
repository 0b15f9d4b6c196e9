package vn.thanhtri.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.quarantine.QuarantineDeed;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.Province;
import vn.thanhtri.test.Site;
import vn.thanhtri.testing.SampleDeed;
import vn.thanhtri.tracing.contact.ContactActions;
import vn.thanhtri.tracing.contact.RecordAction;
import vn.thanhtri.tracing.meeting.Attendance;

@DatabaseTest
@Now("2021-07-27T06:00")
@DisplayName("Hồ sơ một người kể việc truy vết")
class LifeStoryTest {
    @Autowired
    private Cast cast;

    @Autowired
    private ContactActions actions;

    @Autowired
    private WebApplicationContext context;

    @Test
    @DisplayName("khách dự đám cưới cùng ca bệnh: bậc F1 kèm lý do, quyết định, mẫu âm tính; ca bệnh: F0 và mã ca")
    void theGuestAndTheCase() throws Exception {
        cast.now("2021-07-28T06:00");
        cast.agencies();
        long outbreak = cast.outbreak();
        long groom = cast.person("Ngô Văn Ca", 1990, Province.TAN_KHANH_CODE);
        long guest = cast.person("Dương Thị Khách", 1996, Province.TAN_KHANH_CODE);
        cast.wedding(
                outbreak,
                List.of(
                        new Attendance(groom, Province.at("2021-07-25T10:30"), Province.at("2021-07-25T13:00"), ""),
                        new Attendance(guest, Province.at("2021-07-25T10:30"), Province.at("2021-07-25T13:00"), "")));
        cast.now("2021-07-28T09:00");
        cast.confirm(outbreak, groom, "2021-07-26", "2021-07-27T08:00", "2021-07-27T20:00");
        Cast.cdc(() -> {
            actions.record(new RecordAction(
                    List.of(guest), QuarantineDeed.DECIDED, Province.at("2021-07-28T08:00"), "418/QĐ-UBND", ""));
            actions.record(
                    new RecordAction(List.of(guest), SampleDeed.NEGATIVE, Province.at("2021-07-28T08:30"), "", ""));
        });
        Site site = Site.seenBy(Cast.CDC, context);
        String file = site.page("/persons/" + guest);
        assertThat(file).contains("418/QĐ-UBND", "Phơi nhiễm", "Bậc", "tag warn");
        String duties = file.substring(file.indexOf("Việc phải làm với người này"));
        assertThat(duties)
                .as("what is owed for the guest: decided and sampled in time, still to be reached")
                .contains("<b>2</b>đã đúng hạn", "Tìm được F1", "Hồ sơ tiếp xúc")
                .doesNotContain("Lấy mẫu lần đầu");
        assertThat(site.page("/persons/" + groom + "?lang=en")).contains("tag bad", "Tier");
    }
}
