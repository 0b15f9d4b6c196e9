package vn.thanhtri.testing.result;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.obligation.Discharge;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.obligation.Rule;
import vn.thanhtri.obligation.Topic;
import vn.thanhtri.people.agency.AgencyKind;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.policy.PolicyValue;

/** What is owed about tubes and the members of positive pools. Source: 3486/QĐ-BYT (interim pooling): a positive pool is taken apart. */
final class TubeRules {
    static final Clause POOLING = Clause.of("3486/QĐ-BYT", "");

    private TubeRules() {}

    /** Who answers for a place: number of the agency of a kind; null where none is known. */
    interface Answering {
        @Nullable
        Long of(AgencyKind kind, String area, Instant at);
    }

    static List<Rule<TubeDossier>> tubes(Answering agencies) {
        return List.of(new ReturnResult(agencies), new ResolvePool(agencies));
    }

    static List<Rule<MemberDossier>> members(Answering agencies) {
        return List.of(
                new OfMember(
                        "pool.hold",
                        "testing.pool.hold",
                        agencies,
                        AgencyKind.UBND_XA,
                        MemberDossier::reported,
                        one -> one.held() == null ? one.own() : one.held()),
                new OfMember(
                        "pool.resample",
                        "testing.pool.resample",
                        agencies,
                        AgencyKind.TRAM_Y_TE,
                        MemberDossier::reported,
                        MemberDossier::again),
                new OfMember(
                        "pool.find",
                        "tracing.lost.find",
                        agencies,
                        AgencyKind.CONG_AN_XA,
                        MemberDossier::left,
                        one -> one.found() == null ? one.again() : one.found()));
    }

    private static Duty owed(
            String key, long debtor, Instant from, Optional<PolicyValue> within, @Nullable Discharge done) {
        Duty duty = Duty.once(
                key,
                debtor,
                from,
                within.map(value -> from.plus(value.duration())).orElse(null),
                within.map(PolicyValue::clause).orElse(POOLING),
                done);
        return within.isPresent() ? duty.countedFromOpening() : duty;
    }

    /**
     * Owed: the result of a tube, by the laboratory once the tube is there, until then by the station that holds it; hours from
     * the sample only where the province set them ({@code testing.result}). Why: who waits for a result infects others, or
     * is kept at home for nothing.
     */
    private record ReturnResult(Answering agencies) implements Rule<TubeDossier> {
        @Override
        public String key() {
            return "tube.result";
        }

        @Override
        public Topic topic() {
            return Topic.TESTING;
        }

        @Override
        public List<Duty> duties(TubeDossier tube, PolicyBook book) {
            Long laboratory = tube.laboratory();
            Long debtor =
                    laboratory == null ? agencies.of(AgencyKind.TRAM_Y_TE, tube.area(), tube.takenAt()) : laboratory;
            return debtor == null || tube.answered() == null && (tube.ended() || tube.people() == 0)
                    ? List.of()
                    : List.of(owed(
                            key(),
                            debtor,
                            tube.takenAt(),
                            book.find("testing.result", tube.area(), "", tube.takenAt()),
                            tube.answered()));
        }
    }

    /** Owed: everybody in a positive pool has a result of their own, by the station. Nobody is negative until then. */
    private record ResolvePool(Answering agencies) implements Rule<TubeDossier> {
        @Override
        public String key() {
            return "pool.resolve";
        }

        @Override
        public Topic topic() {
            return Topic.TESTING;
        }

        @Override
        public List<Duty> duties(TubeDossier tube, PolicyBook book) {
            Instant reported = tube.reported();
            if (tube.outcome() != Outcome.POSITIVE || tube.people() < 2 || reported == null) {
                return List.of();
            }
            Long station = agencies.of(AgencyKind.TRAM_Y_TE, tube.area(), reported);
            return station == null
                    ? List.of()
                    : List.of(owed(
                            key(),
                            station,
                            reported,
                            book.find("testing.pool.resolve", tube.area(), "", reported),
                            tube.resolved() == tube.people() ? tube.lastResolved() : null));
        }
    }

    /**
     * Owed for each member of a positive pool: held where they are (by the commune's committee), sampled on their own (by the
     * station), found where they left (by the police). Why: one of them is infected, and nobody knows who.
     */
    private record OfMember(
            String key,
            String number,
            Answering agencies,
            AgencyKind debtor,
            Function<MemberDossier, @Nullable Instant> from,
            Function<MemberDossier, @Nullable Discharge> done)
            implements Rule<MemberDossier> {
        @Override
        public Topic topic() {
            return Topic.TESTING;
        }

        @Override
        public List<Duty> duties(MemberDossier member, PolicyBook book) {
            Instant since = from.apply(member);
            Long who = since == null ? null : agencies.of(debtor, member.area(), since);
            return since == null || who == null
                    ? List.of()
                    : List.of(owed(key, who, since, book.find(number, member.area(), "F1", since), done.apply(member)));
        }
    }
}
