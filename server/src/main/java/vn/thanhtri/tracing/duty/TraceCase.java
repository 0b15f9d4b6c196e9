package vn.thanhtri.tracing.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.obligation.Rule;
import vn.thanhtri.obligation.Topic;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.policy.PolicyValue;

/**
 * Owed: the final list of the F1 of a case, by the health centre of the district (without districts: the CDC).
 * Source: 5053/QĐ-BYT, steps 1 to 4: "truy vết được đến đâu gửi thông tin ngay đến đó". No text gives hours; a province
 * that set some (key {@code tracing.f1.list}) has a deadline. Why: whoever is not on the list is looked for by nobody.
 */
final class TraceCase implements Rule<CaseDossier> {
    @Override
    public String key() {
        return "case.trace";
    }

    @Override
    public Topic topic() {
        return Topic.TRACING;
    }

    @Override
    public List<Duty> duties(CaseDossier known, PolicyBook book) {
        Long tracer = known.tracer();
        Instant opens = known.confirmedAt();
        if (!known.counts() || tracer == null || opens == null) {
            return List.of();
        }
        Optional<PolicyValue> within = book.find("tracing.f1.list", known.area(), "F1", opens);
        return List.of(Duty.once(
                        key(),
                        tracer,
                        opens,
                        within.map(value -> opens.plus(value.duration())).orElse(null),
                        within.map(PolicyValue::clause).orElse(Bases.COMPLETE_LIST),
                        known.traced())
                .countedFromOpening());
    }
}
