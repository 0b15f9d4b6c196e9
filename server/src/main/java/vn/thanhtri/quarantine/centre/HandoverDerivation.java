package vn.thanhtri.quarantine.centre;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.obligation.Derivation;
import vn.thanhtri.obligation.Discharge;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.obligation.Rule;
import vn.thanhtri.obligation.SubjectCard;
import vn.thanhtri.obligation.Topic;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.policy.PolicyValue;

/** Handovers as subjects of obligations. */
@Component
class HandoverDerivation implements Derivation<Handover> {
    static final String KIND = "handover";

    private final HandoverStore store;

    HandoverDerivation(HandoverStore store) {
        this.store = store;
    }

    @Override
    public String subjectKind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Handover> load(Collection<Long> ids) {
        return store.list(ids);
    }

    @Override
    public long idOf(Handover handover) {
        return handover.id();
    }

    @Override
    public SubjectCard card(Handover handover) {
        return new SubjectCard(
                handover.fromPlace() + " → " + handover.toPlace(),
                handover.vehicle(),
                "",
                "/handovers/" + handover.id());
    }

    @Override
    public List<Rule<Handover>> rules() {
        return List.of(new Receive());
    }

    /**
     * Owed: the receiver's own count and signature, by who receives (597/CĐ-BCĐ, 600/CĐ-BCĐ: the receiver confirms); hours only where
     * the province set them ({@code quarantine.handover}). Why: between two keys people are with nobody.
     */
    static final class Receive implements Rule<Handover> {
        private static final Clause TWO_KEYS = Clause.of("597/CĐ-BCĐ", "");

        @Override
        public String key() {
            return "handover.receive";
        }

        @Override
        public Topic topic() {
            return Topic.QUARANTINE;
        }

        @Override
        public List<Duty> duties(Handover handover, PolicyBook book) {
            Long receiver = handover.receiver();
            if (receiver == null) {
                return List.of();
            }
            Optional<PolicyValue> within = book.find("quarantine.handover", handover.area(), "", handover.sentAt());
            Instant received = handover.receivedAt();
            Long fact = handover.receivedFact();
            return List.of(Duty.once(
                            key(),
                            receiver,
                            handover.sentAt(),
                            within.map(hours -> handover.sentAt().plus(hours.duration()))
                                    .orElse(null),
                            within.map(PolicyValue::clause).orElse(TWO_KEYS),
                            received == null || fact == null ? null : new Discharge(received, fact))
                    .countedFromOpening());
        }
    }
}
