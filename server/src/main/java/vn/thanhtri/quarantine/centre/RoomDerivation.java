package vn.thanhtri.quarantine.centre;

import java.util.ArrayList;
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
import vn.thanhtri.tracing.Subjects;

/** Rooms as subjects of obligations: whoever shared one with a case is separated. */
@Component
class RoomDerivation implements Derivation<RoomDossier> {
    static final String KIND = "quarantine-room";

    private final MateStore store;

    RoomDerivation(MateStore store) {
        this.store = store;
    }

    @Override
    public String subjectKind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public List<RoomDossier> load(Collection<Long> ids) {
        return store.load(ids);
    }

    @Override
    public long idOf(RoomDossier room) {
        return room.id();
    }

    @Override
    public SubjectCard card(RoomDossier room) {
        return new SubjectCard(room.place(), "", "", "/centres/" + room.centre() + "#room-" + room.id());
    }

    @Override
    public List<Rule<RoomDossier>> rules() {
        return List.of(new Separate());
    }

    /** A case that is confirmed or withdrawn concerns the rooms in which that person has lain. */
    @Override
    public List<Long> listFollowing(String changedKind, Collection<Long> ids) {
        return changedKind.equals(Subjects.CASE) ? store.roomsOfCases(ids) : List.of();
    }

    /**
     * Owed: each who shared the room with somebody since found positive out of it, by the centre; hours only where the province set
     * them ({@code quarantine.separate}). Source: 597/CĐ-BCĐ (no cross-infection). Why: of those exposed again nobody knows who is
     * infected, so that each day together exposes all of them anew.
     */
    static final class Separate implements Rule<RoomDossier> {
        private static final Clause NO_CROSS_INFECTION = Clause.of("597/CĐ-BCĐ", "");

        @Override
        public String key() {
            return "room.separate";
        }

        @Override
        public Topic topic() {
            return Topic.QUARANTINE;
        }

        @Override
        public List<Duty> duties(RoomDossier room, PolicyBook book) {
            Long agency = room.agency();
            List<Duty> duties = new ArrayList<>();
            if (agency == null) {
                return duties;
            }
            for (RoomDossier.Mate mate : room.mates()) {
                Optional<PolicyValue> within = book.find("quarantine.separate", room.area(), "", mate.confirmedAt());
                duties.add(new Duty(
                                key(),
                                mate.personCase() + "-" + mate.stay(),
                                agency,
                                mate.confirmedAt(),
                                within.map(hours -> mate.confirmedAt().plus(hours.duration()))
                                        .orElse(null),
                                within.map(PolicyValue::clause).orElse(NO_CROSS_INFECTION),
                                null,
                                mate.label() + " · " + mate.code(),
                                mate.leftAt() == null || mate.leftFact() == null
                                        ? null
                                        : new Discharge(mate.leftAt(), mate.leftFact()))
                        .countedFromOpening());
            }
            return duties;
        }
    }
}
