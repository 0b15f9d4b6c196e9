package vn.thanhtri.tiers;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitrary facts, edits and whole stories. Fact ids are few, so that edits often replace and withdraw. */
final class Worlds {
    private static final int DAY = Minutes.PER_DAY;
    /** 2021-07-01T00:00. */
    static final int START = 27_085_680;

    static final int DAYS = 50;

    private Worlds() {}

    /** Facts to begin with, then steps, in a world of this many people. */
    record Story(int persons, int settings, int horizonDays, int maxTier, List<Fact> facts, List<Step> steps) {}

    sealed interface Step {
        record Apply(List<Edit> edits) implements Step {}

        record RollBack(List<Edit> edits) implements Step {}

        record Advance(int minutes) implements Step {}
    }

    static Arbitrary<Story> stories(int leastPersons, int mostPersons, int mostFacts, int mostSteps) {
        return Arbitraries.integers()
                .between(leastPersons, mostPersons)
                .flatMap(persons -> Arbitraries.integers()
                        .between(1, Math.max(1, persons / 6))
                        .flatMap(settings -> Combinators.combine(
                                        Arbitraries.integers().between(1, 21),
                                        Arbitraries.integers().between(0, 4),
                                        facts(persons, settings).list().ofMaxSize(mostFacts),
                                        steps(persons, settings).list().ofMaxSize(mostSteps))
                                .as((horizon, maxTier, facts, steps) ->
                                        new Story(persons, settings, horizon, maxTier, distinct(facts), steps))));
    }

    /** The last of those with the same kind and id. */
    static List<Fact> distinct(List<Fact> facts) {
        List<Fact> kept = new ArrayList<>();
        for (Fact fact : facts) {
            kept.removeIf(old -> old.kind() == fact.kind() && old.id() == fact.id());
            kept.add(fact);
        }
        return kept;
    }

    private static Arbitrary<Step> steps(int persons, int settings) {
        Arbitrary<List<Edit>> edits =
                edits(persons, settings).list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.frequencyOf(
                Tuple.of(12, edits.map(Step.Apply::new)),
                Tuple.of(2, edits.map(Step.RollBack::new)),
                Tuple.of(2, Arbitraries.integers().between(-2 * DAY, 5 * DAY).map(Step.Advance::new)));
    }

    static Arbitrary<Edit> edits(int persons, int settings) {
        Arbitrary<Edit> puts = facts(persons, settings).map(Edit.Put::new);
        Arbitrary<Edit> removals = Combinators.combine(Arbitraries.of(FactKind.class), ids(persons))
                .as(Edit.Remove::new);
        return Arbitraries.frequencyOf(Tuple.of(3, puts), Tuple.of(1, removals));
    }

    static Arbitrary<Fact> facts(int persons, int settings) {
        Arbitrary<Integer> person = Arbitraries.integers().between(0, persons - 1);
        Arbitrary<Integer> setting = Arbitraries.integers().between(0, settings - 1);
        Arbitrary<Fact> cases = Combinators.combine(ids(persons), person, openStart(), length())
                .as((id, p, from, length) -> new CaseWindow(id, p, from, end(from, length)));
        Arbitrary<Fact> encounters = Combinators.combine(ids(persons), person, person, minute(), shortLength())
                .as((id, a, b, from, length) ->
                        new Encounter(id, a, a.equals(b) ? (b + 1) % persons : b, from, from + length));
        Arbitrary<Fact> presences = Combinators.combine(ids(persons), person, setting, openStart(), length())
                .as((id, p, s, from, length) -> new Presence(id, p, s, from, end(from, length)));
        Arbitrary<Fact> isolations = Combinators.combine(
                        ids(persons), person, setting.injectNull(0.3), openStart(), length())
                .as((id, p, s, from, length) ->
                        new Isolation(id, p, s == null ? Isolation.COMPLETE : s, from, end(from, length)));
        return Arbitraries.frequencyOf(
                Tuple.of(2, cases), Tuple.of(8, encounters), Tuple.of(5, presences), Tuple.of(2, isolations));
    }

    private static Arbitrary<Long> ids(int persons) {
        return Arbitraries.longs().between(1, persons * 2L);
    }

    private static Arbitrary<Integer> minute() {
        return Arbitraries.integers().between(START, START + DAYS * DAY);
    }

    private static Arbitrary<Integer> openStart() {
        return Arbitraries.frequencyOf(Tuple.of(5, minute()), Tuple.of(1, Arbitraries.just(Minutes.SINCE_ALWAYS)));
    }

    private static Arbitrary<Integer> shortLength() {
        return Arbitraries.integers().between(0, 10 * 60);
    }

    /** Minutes, or -1 for an open end. */
    private static Arbitrary<Integer> length() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, shortLength()),
                Tuple.of(3, Arbitraries.integers().between(0, 15 * DAY)),
                Tuple.of(1, Arbitraries.just(-1)));
    }

    private static int end(int from, int length) {
        if (length < 0) {
            return Minutes.STILL_OPEN;
        }
        return from == Minutes.SINCE_ALWAYS ? START + 10 * DAY + length : from + length;
    }
}
