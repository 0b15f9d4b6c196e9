package vn.thanhtri.directive.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.directive.register.NumberStore;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.test.DatabaseTest;

@DatabaseTest
@DisplayName("Đánh số văn bản")
class NumberingTest {
    private static final int CLERKS = 24;
    private static final int EACH = 20;

    @Autowired
    private NumberStore numbering;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    @DisplayName("24 văn thư cùng lúc, một phần ba bị hủy giữa chừng: không số nào trùng, không số nào khuyết")
    void withoutGapsOrDoubles() throws Exception {
        Set<Integer> given = new ConcurrentSkipListSet<>();
        AtomicInteger doubled = new AtomicInteger();
        AtomicInteger kept = new AtomicInteger();
        try (ExecutorService clerks = Executors.newFixedThreadPool(CLERKS)) {
            List<Future<?>> work = new ArrayList<>();
            for (int clerk = 0; clerk < CLERKS; clerk++) {
                int own = clerk;
                work.add(clerks.submit(() -> {
                    for (int i = 0; i < EACH; i++) {
                        boolean back = (own + i) % 3 == 0;
                        Integer number = next("TB", 2021, back);
                        if (!back) {
                            kept.incrementAndGet();
                            doubled.addAndGet(given.add(number) ? 0 : 1);
                        }
                    }
                }));
            }
            for (Future<?> each : work) {
                each.get();
            }
        }
        assertThat(doubled).hasValue(0);
        assertThat(new TreeSet<>(given))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, kept.get()).boxed().toList());
        assertThat(kept.get()).isEqualTo(CLERKS * EACH * 2 / 3);
    }

    @Test
    @DisplayName("mỗi năm, mỗi nhóm bắt đầu từ 1; số đã có trong sổ được tính tiếp")
    void yearsAndGroups() {
        assertThat(next("QĐ", 2021, false)).isEqualTo(1);
        assertThat(next("QĐ", 2022, false)).isEqualTo(1);
        assertThat(next("CĐ", 2021, false)).isEqualTo(1);
        assertThat(known("QĐ", 2021, 3154)).isEqualTo(3155);
        assertThat(known("QĐ", 2021, 3154)).isEqualTo(3156);
    }

    private Integer next(String group, int year, boolean rollBack) {
        return Acting.as(
                Actor.system(),
                () -> transaction.execute(status -> {
                    int number = numbering.next("19.", 7, group, year, 0);
                    if (rollBack) {
                        status.setRollbackOnly();
                    }
                    return number;
                }));
    }

    private Integer known(String group, int year, int known) {
        return Acting.as(
                Actor.system(), () -> transaction.execute(status -> numbering.next("19.", 7, group, year, known)));
    }
}
