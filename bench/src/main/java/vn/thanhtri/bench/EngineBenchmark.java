package vn.thanhtri.bench;

import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import vn.thanhtri.tiers.CaseWindow;
import vn.thanhtri.tiers.FactKind;
import vn.thanhtri.tiers.Facts;
import vn.thanhtri.tiers.TierEngine;
import vn.thanhtri.tiers.Update;

/** One new case in a province that is known, and its withdrawal: each sample is one change. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx5g", "-XX:+UseParallelGC", "-XX:+UseTransparentHugePages"})
public class EngineBenchmark {
    @State(Scope.Benchmark)
    public static class World {
        @Param({"100000", "1000000", "2000000"})
        private int people;

        /** Whether the case was infectious in the week before asOf, or at any time of the sixty days. */
        @Param({"true", "false"})
        private boolean recent;

        private @Nullable Province province;
        private @Nullable TierEngine engine;
        private final SplittableRandom random = new SplittableRandom(7);

        @Setup
        public void setUp() {
            Facts facts = new Facts();
            province = Province.of(people, 7.5, people / 100, 107, Province.into(facts));
            engine = TierEngine.load(facts, Province.PARAMETERS);
        }

        private TierEngine engine() {
            return Objects.requireNonNull(engine);
        }

        private CaseWindow newCase() {
            return Objects.requireNonNull(province).newCase(random, recent);
        }
    }

    @State(Scope.Thread)
    public static class Unknown {
        private @Nullable CaseWindow added;

        @Setup(Level.Invocation)
        public void choose(World world) {
            added = world.newCase();
        }

        @TearDown(Level.Invocation)
        public void withdraw(World world) {
            world.engine()
                    .remove(FactKind.CASE_WINDOW, Objects.requireNonNull(added).id());
        }
    }

    @State(Scope.Thread)
    public static class Known {
        private @Nullable CaseWindow added;

        @Setup(Level.Invocation)
        public void add(World world) {
            added = world.newCase();
            world.engine().put(added);
        }
    }

    @Benchmark
    public Update newCase(World world, Unknown unknown) {
        return world.engine().put(Objects.requireNonNull(unknown.added));
    }

    @Benchmark
    public Update withdrawal(World world, Known known) {
        return world.engine()
                .remove(
                        FactKind.CASE_WINDOW,
                        Objects.requireNonNull(known.added).id());
    }
}
