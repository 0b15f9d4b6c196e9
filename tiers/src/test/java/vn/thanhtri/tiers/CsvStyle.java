package vn.thanhtri.tiers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** One of the many ways in which the same facts may be written as CSV: what RFC 4180 leaves to the writer, by a seed. */
final class CsvStyle {
    private record Table(FactKind kind, String file, List<String> columns) {}

    private static final List<Table> TABLES = List.of(
            new Table(FactKind.CASE_WINDOW, "cases.csv", List.of("person", "infectious_from", "infectious_to")),
            new Table(FactKind.ENCOUNTER, "encounters.csv", List.of("a", "b", "from", "to")),
            new Table(FactKind.PRESENCE, "presences.csv", List.of("person", "setting", "from", "to")),
            new Table(FactKind.ISOLATION, "isolations.csv", List.of("person", "setting", "from", "to")));

    private final Random random;
    private final IntFunction<String> person;
    private final boolean bom;
    private final String lineEnd;
    private final boolean quoteAtWill;

    CsvStyle(long seed, IntFunction<String> person) {
        this.random = new Random(seed);
        this.person = person;
        this.bom = random.nextBoolean();
        this.lineEnd = random.nextBoolean() ? "\r\n" : "\n";
        this.quoteAtWill = random.nextInt(3) == 0;
    }

    /** Some rows twice, which the definition allows. */
    void write(Path folder, List<? extends Fact> facts) throws IOException {
        for (Table schema : TABLES) {
            List<Integer> order = new ArrayList<>();
            for (int column = 0; column < schema.columns.size(); column++) {
                order.add(column);
            }
            Collections.shuffle(order, random);
            StringBuilder text = new StringBuilder(bom ? "\uFEFF" : "");
            text.append(row(schema.columns, order));
            for (Fact fact : facts) {
                for (int times = random.nextInt(10) == 0 ? 2 : 1; fact.kind() == schema.kind && times > 0; times--) {
                    text.append(lineEnd).append(row(fields(fact), order));
                }
            }
            text.append(random.nextBoolean() ? lineEnd : "");
            Files.write(folder.resolve(schema.file), text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private String row(List<String> fields, List<Integer> order) {
        return order.stream()
                .map(column -> field(fields.get(column), quoteAtWill && random.nextInt(4) == 0))
                .collect(Collectors.joining(","));
    }

    static String field(String text, boolean quoteAnyway) {
        boolean quotes = quoteAnyway || text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quotes ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private List<String> fields(Fact fact) {
        return switch (fact) {
            case CaseWindow c -> List.of(person.apply(c.person()), time(c.infectiousFrom()), time(c.infectiousTo()));
            case Encounter e ->
                List.of(
                        person.apply(e.a()),
                        person.apply(e.b()),
                        time(e.from()),
                        e.to() == e.from() + 1 ? "" : time(e.to()));
            case Presence p -> List.of(person.apply(p.person()), "Phòng " + p.setting(), time(p.from()), time(p.to()));
            case Isolation i ->
                List.of(
                        person.apply(i.person()),
                        i.setting() == Isolation.COMPLETE ? "" : "Phòng " + i.setting(),
                        time(i.from()),
                        time(i.to()));
        };
    }

    /** Blank for an open end. */
    static String time(int minute) {
        return Minutes.isFinite(minute) ? Minutes.toLocalDateTime(minute).toString() : "";
    }
}
