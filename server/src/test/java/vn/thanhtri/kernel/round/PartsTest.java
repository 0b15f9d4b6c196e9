package vn.thanhtri.kernel.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rounds")
class PartsTest {
    @Test
    @DisplayName("let every part have its turn; what failed flies at the end, all of it, with the names of the parts")
    void allHaveTheirTurn() {
        List<String> done = new ArrayList<>();
        Parts parts = new Parts()
                .run("one", () -> done.add("one"))
                .run("two", () -> {
                    throw new IllegalArgumentException("no number 7");
                })
                .run("three", () -> done.add("three"))
                .run("four", () -> {
                    throw new IllegalStateException("gone");
                });
        assertThat(done).containsExactly("one", "three");
        assertThatThrownBy(parts::finish)
                .hasMessageContaining("two")
                .hasMessageContaining("no number 7")
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .singleElement()
                        .satisfies(other -> assertThat(other).hasMessageContaining("four")));
    }

    @Test
    @DisplayName("that went well end without a word")
    void nothingFlies() {
        AtomicInteger done = new AtomicInteger();
        new Parts().run("one", done::incrementAndGet).finish();
        assertThat(done).hasValue(1);
    }

    @Test
    @DisplayName("go on after a failure, even one of the machine, and at once when somebody wakes them")
    void theThreadOutlivesFailures() throws InterruptedException {
        CountDownLatch rounds = new CountDownLatch(3);
        CountDownLatch woken = new CountDownLatch(1);
        RoundThread thread = new RoundThread("test-rounds", Duration.ofMillis(5)) {
            @Override
            protected void round() {
                rounds.countDown();
                if (rounds.getCount() == 2) {
                    throw new IllegalStateException("the first round fails");
                }
                if (rounds.getCount() == 1) {
                    throw new StackOverflowError("so does the second");
                }
            }

            @Override
            protected void onceWoken() {
                woken.countDown();
            }
        };
        thread.start();
        try {
            assertThat(rounds.await(20, TimeUnit.SECONDS)).isTrue();
            thread.wake();
            assertThat(woken.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(thread.isRunning()).isTrue();
        } finally {
            thread.stop();
        }
        assertThat(thread.isRunning()).isFalse();
    }
}
