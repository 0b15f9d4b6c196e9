package vn.thanhtri.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Đồng hồ đặt được rồi chạy tiếp")
class MovableClockTest {
    private static final Instant DAY = Instant.parse("2021-08-05T07:12:00Z");

    @Test
    void itIsSetAndMovesOnFromThere() {
        MovableClock clock = new MovableClock(Clock.fixed(Instant.EPOCH, VietnamTime.ZONE));
        Clock sameInUtc = clock.withZone(ZoneOffset.UTC);
        assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
        clock.set(DAY);
        clock.advance(Duration.ofMinutes(3));
        assertThat(clock.instant()).isEqualTo(DAY.plusSeconds(180));
        assertThat(sameInUtc.instant()).isEqualTo(clock.instant());
        assertThat(sameInUtc.getZone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void itRuns() throws InterruptedException {
        MovableClock clock = MovableClock.startingAt(DAY);
        Instant first = clock.instant();
        Thread.sleep(20);
        assertThat(clock.instant()).isAfter(first).isBefore(DAY.plusSeconds(60));
        assertThat(clock.getZone()).isEqualTo(VietnamTime.ZONE);
    }
}
