package vn.thanhtri.testing.result;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.Derivation;
import vn.thanhtri.obligation.Rule;
import vn.thanhtri.obligation.SubjectCard;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.place.Units;
import vn.thanhtri.testing.TestingSubjects;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;

/** Tubes and members of positive pools as subjects of obligations. */
final class TubeDerivations {
    private TubeDerivations() {}

    @Component
    static class TubesOwed implements Derivation<TubeDossier> {
        private final EffectStore store;
        private final Agencies agencies;
        private final Units units;
        private final Words words;

        TubesOwed(EffectStore store, Agencies agencies, Units units, Words words) {
            this.store = store;
            this.agencies = agencies;
            this.units = units;
            this.words = words;
        }

        @Override
        public String subjectKind() {
            return TestingSubjects.TUBE;
        }

        @Override
        @Transactional(readOnly = true)
        public List<TubeDossier> load(Collection<Long> ids) {
            return store.tubes(ids);
        }

        @Override
        public long idOf(TubeDossier tube) {
            return tube.id();
        }

        @Override
        public SubjectCard card(TubeDossier tube) {
            boolean pool = tube.outcome() == Outcome.POSITIVE && tube.people() > 1;
            String place = units.nameOf(tube.area(), VietnamTime.dayOf(tube.takenAt()));
            return new SubjectCard(
                    words.say(Language.VI, pool ? "pool.card" : "tube.card", tube.code()),
                    pool
                            ? words.say(Language.VI, "pool.card.detail", tube.resolved(), tube.people(), place)
                            : words.say(Language.VI, "tube.card.detail", tube.people(), place),
                    "",
                    "/tubes/" + tube.id());
        }

        @Override
        public List<Rule<TubeDossier>> rules() {
            return TubeRules.tubes(agencies::idFor);
        }
    }

    @Component
    static class MembersOwed implements Derivation<MemberDossier> {
        private final EffectStore store;
        private final Agencies agencies;
        private final Units units;
        private final Words words;

        MembersOwed(EffectStore store, Agencies agencies, Units units, Words words) {
            this.store = store;
            this.agencies = agencies;
            this.units = units;
            this.words = words;
        }

        @Override
        public String subjectKind() {
            return TestingSubjects.SWAB;
        }

        @Override
        @Transactional(readOnly = true)
        public List<MemberDossier> load(Collection<Long> ids) {
            return store.members(ids);
        }

        @Override
        public long idOf(MemberDossier member) {
            return member.id();
        }

        @Override
        public SubjectCard card(MemberDossier member) {
            return new SubjectCard(
                    member.label(),
                    words.say(
                            Language.VI,
                            "pool.member.detail",
                            member.code(),
                            units.nameOf(member.area(), VietnamTime.dayOf(member.reported()))),
                    "",
                    "/tubes/" + member.tube());
        }

        @Override
        public List<Rule<MemberDossier>> rules() {
            return TubeRules.members(agencies::idFor);
        }
    }
}
