package vn.thanhtri.directive.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.thanhtri.directive.grammar.reading.DirectiveParser;

@DisplayName("50 trang trong một giây")
class SpeedTest {
    private static final int CHARACTERS_OF_A_PAGE = 3_000;
    private static final int PAGES = 50;

    @Test
    void readsFiftyPagesInASecond() {
        String body = Documents.real("002_85149d26268d0f6b");
        int orders = body.indexOf("1. Cấp ủy");
        int closing = body.indexOf("Trên đây là");
        StringBuilder text = new StringBuilder(body.substring(0, orders));
        for (int chapter = 1; text.length() < PAGES * CHARACTERS_OF_A_PAGE; chapter++) {
            text.append("\nPhần ").append(chapter).append(". NHIỆM VỤ\n\n").append(body, orders, closing);
        }
        text.append(body.substring(closing));
        // the thread's own time: a loaded machine shall not fail the test
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Duration best = Duration.ofDays(1);
        for (int run = 0; run < 3; run++) {
            long started = threads.getCurrentThreadCpuTime();
            ParsedDirective parsed = DirectiveParser.parse(text.toString());
            Duration took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - started);
            assertThat(parsed.points()).hasSizeGreaterThan(500);
            best = took.compareTo(best) < 0 ? took : best;
        }
        assertThat(best).isLessThan(Duration.ofSeconds(1));
    }
}
