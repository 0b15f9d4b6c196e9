package vn.thanhtri.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import vn.thanhtri.test.DatabaseTest;
import vn.thanhtri.test.Now;
import vn.thanhtri.test.ProbeFact;
import vn.thanhtri.test.Site;

@DatabaseTest
@Now("2021-08-05T14:12")
@DisplayName("Lúc ấy ta đã biết gì")
class KnownTest {
    private SubjectRef subject = new SubjectRef("probe", 4_711);

    @Autowired
    private Journal journal;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Autowired
    private WebApplicationContext context;

    @Test
    @DisplayName(
            "chỉ những gì đã ghi tới phút đó, kể cả đúng lúc ghi; sau đó lại biết hết; việc xảy ra trước mà ghi sau thì chưa biết")
    void whatWasKnown() {
        Instant first = record(ProbeFact.HEARD, clock.instant());
        ((MovableClock) clock).advance(Duration.ofMinutes(10));
        Instant second = record(ProbeFact.HEARD_LATER, first.minus(Duration.ofDays(2)));

        assertThat(Known.at(first.minusMillis(1), this::kinds)).isEmpty();
        assertThat(Known.at(first, this::kinds)).containsExactly("Heard");
        assertThat(Known.at(second.minusMillis(1), this::kinds)).containsExactly("Heard");
        assertThat(Known.at(second, this::kinds)).containsExactly("HeardLater", "Heard");
        assertThat(kinds()).containsExactly("HeardLater", "Heard");
    }

    @Test
    @DisplayName("API: /api/v1/facts/… kèm known=phút: chỉ những gì đã ghi tới hết phút đó, trong địa bàn người hỏi")
    void askedByMinute() throws Exception {
        subject = new SubjectRef("probe", 4_712);
        Instant first = record(ProbeFact.HEARD_AGAIN, clock.instant());
        ((MovableClock) clock).advance(Duration.ofMinutes(10));
        record(ProbeFact.HEARD_MUCH_LATER, first);
        String path = "/api/v1/facts/probe/4712";
        Site site = Site.seenBy(new Actor(1L, null, "Đinh Thu Hà", "19.", Role.EPIDEMIOLOGIST), context);
        assertThat(site.page(path)).contains("HeardAgain", "HeardMuchLater", "hệ thống");
        String minute = LocalDateTime.ofInstant(first, VietnamTime.ZONE)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        assertThat(site.page(path + "?known=" + minute)).contains("HeardAgain").doesNotContain("HeardMuchLater");
        Site elsewhere = Site.seenBy(new Actor(2L, null, "CDC Hưng Yên", "33.", Role.EPIDEMIOLOGIST), context);
        assertThat(elsewhere.page(path)).isEqualTo("[]");
    }

    private Instant record(JournalKind kind, Instant occurredAt) {
        Acting.run(
                Actor.system(),
                () -> transaction.executeWithoutResult(
                        status -> journal.append(new Fact(kind, subject, occurredAt, "19.", Map.of()))));
        return Objects.requireNonNull(
                        Acting.as(Actor.system(), () -> transaction.execute(status -> journal.listAbout(subject, 1))))
                .getFirst()
                .recordedAt();
    }

    private List<String> kinds() {
        return Acting.as(Actor.system(), () -> journal.listAbout(subject, 10)).stream()
                .map(JournalEntry::kind)
                .toList();
    }
}
