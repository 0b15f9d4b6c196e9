package vn.thanhtri.directive.result;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.thanhtri.obligation.Obligation;

/**
 * What the report proposes about an agency that is late. The steps rise with what is known: how long, how much. The days are the
 * house's convention, not a rule; who signs the report decides, and fills in the new day.
 *
 * @param late what is late and not done, the earliest deadline first
 * @param doneLate how many were done late
 */
record LateAgency(ResultsPage.AgencyLine line, List<Obligation> late, long doneLate, Instant now) {
    private static final int LONG_DAYS = 3;
    private static final int MANY = 3;

    /** From the mildest to the hardest. */
    enum Step {
        LEARN("Rút kinh nghiệm, không để chậm lần sau."),
        URGE("Đôn đốc; hoàn thành và báo cáo trước … giờ … ngày …/…/…"),
        EXPLAIN("Báo cáo nguyên nhân chậm bằng văn bản, cam kết hoàn thành trước … giờ … ngày …/…/…"),
        ANSWER(
                "Giải trình bằng văn bản; xem xét trách nhiệm người đứng đầu; cử người trực tiếp kiểm tra, hoàn thành trước … giờ … ngày …/…/…");

        private final String words;

        Step(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    Step step() {
        if (late.isEmpty()) {
            return Step.LEARN;
        }
        boolean lasting = delay().toDays() >= LONG_DAYS;
        boolean many = late.size() >= MANY;
        return lasting && many ? Step.ANSWER : lasting || many ? Step.EXPLAIN : Step.URGE;
    }

    /** Of what is late the longest; zero when nothing is. */
    Duration delay() {
        return late.stream()
                .map(Obligation::dueAt)
                .filter(java.util.Objects::nonNull)
                .map(due -> Duration.between(due, now))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
