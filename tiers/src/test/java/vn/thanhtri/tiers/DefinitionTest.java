package vn.thanhtri.tiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import vn.thanhtri.tiers.csv.TiersCommand;

/** Any small world: the batch computation and the command, whatever the CSV looks like, give what the definition gives. */
class DefinitionTest {
    /** Code points beyond 16 bits, a letter that sorts between them and UTF-16's surrogates, all that needs quotes. */
    private static final List<String> NAMES = List.of(
            "P",
            "Nguyễn Thị Hòa",
            "Đặng, Thụy",
            "Bé \"Tý\" ",
            " lề",
            "hai\ndòng",
            "\r\n",
            "𠀀",
            "ﬀ",
            "é",
            "e\u0301",
            "😀");

    @Provide
    Arbitrary<Worlds.Story> worlds() {
        return Worlds.stories(5, 60, 150, 0);
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    @Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
    void batchEqualsTheDefinition(@ForAll("worlds") Worlds.Story world) {
        TierTable batch = Tiers.compute(Facts.of(world.facts()), parameters(world));
        assertThat(IntStream.range(0, world.persons()).mapToObj(batch::standing))
                .isEqualTo(naive(world).standings());
    }

    @Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
    void commandEqualsTheDefinition(@ForAll("worlds") Worlds.Story world, @ForAll("seeds") long seed)
            throws IOException {
        boolean plain = (seed & 1) == 0;
        check(world, seed, person -> plain ? "P" + person : NAMES.get(person % NAMES.size()) + person);
    }

    /** Rows of kilobytes, so that quotes, commas and line ends fall on every side of the ends of the reader's buffers. */
    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void commandEqualsTheDefinitionAcrossBuffers(@ForAll("worlds") Worlds.Story world, @ForAll("seeds") long seed)
            throws IOException {
        int longest = 1024 - 8;
        int few = (int) Math.floorMod(seed, 200);
        List<Fact> many = IntStream.range(0, 6)
                .mapToObj(i -> world.facts())
                .flatMap(List::stream)
                .toList();
        Worlds.Story longer = new Worlds.Story(
                world.persons(), world.settings(), world.horizonDays(), world.maxTier(), many, List.of());
        String filler = (seed & 1) == 0 ? "x" : "\"";
        check(longer, seed, person -> filler.repeat(longest - few - person) + person);
    }

    private static TierParameters parameters(Worlds.Story world) {
        return new TierParameters(Worlds.START + 35 * Minutes.PER_DAY, world.horizonDays(), world.maxTier());
    }

    private static NaiveTiers naive(Worlds.Story world) {
        return new NaiveTiers(world.facts(), world.persons(), parameters(world));
    }

    private static void check(Worlds.Story world, long seed, IntFunction<String> names) throws IOException {
        Path folder = Files.createTempDirectory("tiers");
        try {
            new CsvStyle(seed, names).write(folder, world.facts());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            String[] arguments = {
                folder.toString(),
                "--as-of",
                CsvStyle.time(parameters(world).asOfMinute()),
                "--horizon-days=" + world.horizonDays(),
                "--max-tier=" + world.maxTier()
            };
            int code = TiersCommand.run(arguments, new PrintStream(out), new PrintStream(err));
            assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
            assertThat(code).isEqualTo(TiersCommand.DONE);
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .isEqualTo(expected(world, person -> oneForm(names.apply(person))));
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    /** As the command writes a name: composed, without blanks at its ends. */
    private static String oneForm(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).replaceFirst("^ ", "");
    }

    private static String expected(Worlds.Story world, IntFunction<String> names) {
        List<Standing> standings = naive(world).standings();
        Comparator<String> byCodePoint =
                Comparator.comparing(name -> name.codePoints().toArray(), Arrays::compare);
        return IntStream.range(0, world.persons())
                .filter(person -> standings.get(person).hasTier())
                .boxed()
                .sorted(Comparator.comparing(names::apply, byCodePoint))
                .map(person -> row(names.apply(person), standings.get(person)))
                .collect(Collectors.joining("", "person,tier,first_exposure,last_exposure\n", ""));
    }

    private static String row(String name, Standing standing) {
        return CsvStyle.field(name, false) + "," + standing.tier() + "," + CsvStyle.time(standing.firstExposure()) + ","
                + CsvStyle.time(standing.lastExposure()) + "\n";
    }
}
