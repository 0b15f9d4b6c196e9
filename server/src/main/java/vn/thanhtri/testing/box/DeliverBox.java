package vn.thanhtri.testing.box;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.obligation.Discharge;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.obligation.Rule;
import vn.thanhtri.obligation.Topic;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.policy.PolicyValue;

/**
 * Owed: a box that has left is received and counted, by its laboratory; hours only where the province set them ({@code
 * testing.transport}). Source: 3486/QĐ-BYT. Why: what nobody counts on arrival is missed days later.
 */
final class DeliverBox implements Rule<BoxStore.Dossier> {
    static final Clause BASIS = Clause.of("3486/QĐ-BYT", "");

    @Override
    public String key() {
        return "box.receive";
    }

    @Override
    public Topic topic() {
        return Topic.TESTING;
    }

    @Override
    public List<Duty> duties(BoxStore.Dossier box, PolicyBook book) {
        Optional<PolicyValue> within = book.find("testing.transport", box.area(), "", box.sentAt());
        return List.of(owed(key(), box.laboratory(), box.sentAt(), within, box.received()));
    }

    static Duty owed(
            String key, long debtor, java.time.Instant from, Optional<PolicyValue> within, @Nullable Discharge done) {
        Duty duty = Duty.once(
                key,
                debtor,
                from,
                within.map(value -> from.plus(value.duration())).orElse(null),
                within.map(PolicyValue::clause).orElse(BASIS),
                done);
        return within.isPresent() ? duty.countedFromOpening() : duty;
    }
}
