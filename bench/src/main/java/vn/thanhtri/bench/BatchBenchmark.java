package vn.thanhtri.bench;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.thanhtri.tiers.Contacts;
import vn.thanhtri.tiers.Facts;
import vn.thanhtri.tiers.TierTable;
import vn.thanhtri.tiers.Tiers;

/** Everybody's tier from scratch in a heap of 2 GiB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx2g", "-XX:+UseParallelGC", "-XX:+UseTransparentHugePages"})
public class BatchBenchmark {
    @Param({"100000", "1000000", "2000000"})
    private int people;

    private final Facts facts = new Facts();
    private @Nullable Contacts contacts;

    @Setup
    public void setUp() {
        Province.of(people, 7.5, people / 100, 107, Province.into(facts));
        contacts = Contacts.of(facts);
    }

    @Benchmark
    public TierTable batch() {
        return Tiers.compute(Objects.requireNonNull(contacts), Province.PARAMETERS);
    }

    /** What comes before, once for the same facts. */
    @Benchmark
    public Contacts layOut() {
        contacts = null;
        Contacts laidOut = Contacts.of(facts);
        contacts = laidOut;
        return laidOut;
    }
}
