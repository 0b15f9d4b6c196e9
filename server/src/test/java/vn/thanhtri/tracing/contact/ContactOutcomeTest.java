package vn.thanhtri.tracing.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Kết cục của người tiếp xúc, đọc từ việc đã làm và bậc")
class ContactOutcomeTest {
    private static final LocalDate TODAY = LocalDate.of(2021, 8, 5);
    private static final LocalDate AHEAD = TODAY.plusDays(3);

    private static Deed deed(DeedKind kind, String at) {
        return new Deed(1, 2, kind, Instant.parse(at), "", "", 3);
    }

    @Test
    @DisplayName("thành ca bệnh thì là ca, dù còn ngày cách ly; bị rút thì không còn là tiếp xúc")
    void byTheTier() {
        assertThat(ContactOutcome.of(0, null, List.of(), AHEAD, TODAY)).isEqualTo(ContactOutcome.CASE);
        assertThat(ContactOutcome.of(null, "WITHDRAWN", List.of(), null, TODAY)).isEqualTo(ContactOutcome.WITHDRAWN);
        assertThat(ContactOutcome.of(null, "LAPSED", List.of(), null, TODAY)).isEqualTo(ContactOutcome.FINISHED);
    }

    @Test
    @DisplayName("mất dấu cho tới khi có người gặp lại; nơi khác nhận thì nơi khác theo dõi")
    void byWhatWasDone() {
        Deed lost = deed(TracingDeed.LOST, "2021-08-02T02:00:00Z");
        assertThat(ContactOutcome.of(1, null, List.of(lost), AHEAD, TODAY)).isEqualTo(ContactOutcome.LOST);
        Deed found = deed(TracingDeed.LOCATED, "2021-08-03T02:00:00Z");
        assertThat(ContactOutcome.of(1, null, List.of(lost, found), AHEAD, TODAY))
                .isEqualTo(ContactOutcome.FOLLOWED);
        Deed taken = deed(TracingDeed.ACKNOWLEDGED, "2021-08-04T02:00:00Z");
        assertThat(ContactOutcome.of(1, null, List.of(lost, found, taken), AHEAD, TODAY))
                .isEqualTo(ContactOutcome.HANDED_OVER);
    }

    @Test
    @DisplayName("ngày cuối vẫn còn theo dõi, hôm sau mới là hết")
    void byTheLastDay() {
        assertThat(ContactOutcome.of(1, null, List.of(), TODAY, TODAY)).isEqualTo(ContactOutcome.FOLLOWED);
        assertThat(ContactOutcome.of(1, null, List.of(), TODAY.minusDays(1), TODAY))
                .isEqualTo(ContactOutcome.FINISHED);
        assertThat(ContactOutcome.of(2, null, List.of(), null, TODAY)).isEqualTo(ContactOutcome.FOLLOWED);
    }
}
