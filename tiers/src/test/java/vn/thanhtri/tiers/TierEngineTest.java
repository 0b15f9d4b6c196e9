package vn.thanhtri.tiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** After any sequence of changes the engine, the batch computation and the definition agree, to the minute. */
class TierEngineTest {
    private static final int ORDINARY = 500;
    private static final int NIGHTLY = 10_000;

    @Provide
    Arbitrary<Worlds.Story> stories() {
        return Worlds.stories(5, 40, 120, 12);
    }

    @Provide
    Arbitrary<Worlds.Story> largeStories() {
        return Worlds.stories(100, 200, 800, 8);
    }

    @Property(tries = ORDINARY, shrinking = ShrinkingMode.BOUNDED)
    void anySequenceEqualsTheDefinition(@ForAll("stories") Worlds.Story story) {
        check(story);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    void anySequenceEqualsTheDefinitionInLargeWorlds(@ForAll("largeStories") Worlds.Story story) {
        check(story);
    }

    @AddLifecycleHook(Nightly.class)
    @Property(tries = NIGHTLY, shrinking = ShrinkingMode.BOUNDED)
    void everyNightManyMoreSequences(@ForAll("nightlyStories") Worlds.Story story) {
        check(story);
    }

    @Provide
    Arbitrary<Worlds.Story> nightlyStories() {
        return Worlds.stories(5, 200, 300, 20);
    }

    /** Runs with -Dthanhtri.nightly=true only. */
    static final class Nightly implements SkipExecutionHook {
        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return Boolean.getBoolean("thanhtri.nightly")
                    ? SkipResult.doNotSkip()
                    : SkipResult.skip("with -Dthanhtri.nightly=true");
        }
    }

    private static void check(Worlds.Story story) {
        int asOf = Worlds.START + 35 * Minutes.PER_DAY;
        Recorded recorded = new Recorded(story);
        TierEngine engine = TierEngine.load(
                Facts.of(story.facts()), new TierParameters(asOf, story.horizonDays(), story.maxTier()));
        List<Standing> standings = recorded.check(engine);
        for (Worlds.Step step : story.steps()) {
            int asOfBefore = engine.parameters().asOfMinute();
            List<Change> changes = switch (step) {
                case Worlds.Step.Apply(List<Edit> edits) -> {
                    edits.forEach(recorded::apply);
                    yield engine.apply(edits).changes();
                }
                case Worlds.Step.RollBack(List<Edit> edits) -> {
                    Update update = engine.apply(edits);
                    List<Change> back = engine.apply(update.inverse()).changes();
                    assertThat(back)
                            .isEqualTo(update.changes().stream()
                                    .map(c -> new Change(c.person(), c.after(), c.before()))
                                    .toList());
                    yield List.of();
                }
                case Worlds.Step.Advance(int minutes) ->
                    engine.advanceTo(engine.parameters().asOfMinute() + minutes);
            };
            List<Standing> now = recorded.check(engine);
            assertThat(changes)
                    .isEqualTo(differences(
                            standings, asOfBefore, now, engine.parameters().asOfMinute()));
            standings = now;
        }
        recorded.checkChains(engine);
    }

    private static List<Change> differences(
            List<Standing> before, int asOfBefore, List<Standing> after, int asOfAfter) {
        List<Change> changes = new ArrayList<>();
        for (int person = 0; person < before.size(); person++) {
            Standing old = before.get(person);
            Standing now = after.get(person);
            boolean goesOn = old.lastExposure() == asOfBefore && now.lastExposure() == asOfAfter;
            if (goesOn ? old.tier() != now.tier() || old.firstExposure() != now.firstExposure() : !old.equals(now)) {
                changes.add(new Change(person, old, now));
            }
        }
        return changes;
    }

    /** The facts as they ought to be. */
    private static final class Recorded {
        private final Map<FactKind, Map<Long, Fact>> facts = new TreeMap<>();
        private final int persons;

        Recorded(Worlds.Story story) {
            this.persons = story.persons();
            story.facts().forEach(fact -> apply(new Edit.Put(fact)));
        }

        void apply(Edit edit) {
            switch (edit) {
                case Edit.Put(Fact fact) ->
                    facts.computeIfAbsent(fact.kind(), k -> new TreeMap<>()).put(fact.id(), fact);
                case Edit.Remove(FactKind kind, long id) ->
                    facts.computeIfAbsent(kind, k -> new TreeMap<>()).remove(id);
            }
        }

        List<Fact> list() {
            return facts.values().stream().flatMap(m -> m.values().stream()).toList();
        }

        List<Standing> check(TierEngine engine) {
            List<Standing> naive = new NaiveTiers(list(), persons, engine.parameters()).standings();
            TierTable batch = Tiers.compute(Facts.of(list()), engine.parameters());
            assertThat(IntStream.range(0, persons).mapToObj(batch::standing)).isEqualTo(naive);
            assertThat(IntStream.range(0, persons).mapToObj(engine::standing)).isEqualTo(naive);
            return naive;
        }

        void checkChains(TierEngine engine) {
            List<Fact> all = list();
            NaiveTiers naive = new NaiveTiers(all, persons, engine.parameters());
            TierTable batch = Tiers.compute(Facts.of(all), engine.parameters());
            Set<Integer> explained = new HashSet<>();
            for (int person = 0; person < persons; person++) {
                assertThat(engine.explain(person)).isEqualTo(batch.explain(person));
                engine.explain(person).ifPresent(chain -> {
                    Chains.requireTrue(chain, all, naive, engine.parameters());
                    explained.add(chain.person());
                });
                assertThat(explained.contains(person))
                        .isEqualTo(engine.standing(person).hasTier());
            }
        }
    }
}
