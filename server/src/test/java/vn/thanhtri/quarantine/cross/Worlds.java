package vn.thanhtri.quarantine.cross;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Worked worlds, computed as the command does it, and compared as the definition says: numbers within 1e-9. */
final class Worlds {
    static final List<String> TABLES = List.of(
            "expected.csv",
            "expected_models.csv",
            "expected_sources.csv",
            "expected_kinds.csv",
            "expected_facilities.csv");

    private Worlds() {}

    static Path of(String name) {
        try {
            return Path.of(Objects.requireNonNull(Worlds.class.getResource("/vectors/cross/" + name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A copy of a world in which each line of each table after its head went through the change; null takes it out. */
    static Path changed(Path world, Path into, Map<String, UnaryOperator<String>> changes) throws IOException {
        try (Stream<Path> files = Files.list(world)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                List<String> lines = Files.readAllLines(file);
                UnaryOperator<String> change = changes.get(name);
                Stream<String> rest = lines.stream().skip(1);
                List<String> rows = (change == null ? rest : rest.map(change)).toList();
                Files.writeString(into.resolve(name), lines.getFirst() + "\n" + String.join("\n", rows) + "\n");
            }
        }
        return into;
    }

    /** Exit code and what was said. */
    record Run(int code, String said) {}

    static Run run(Path world, Path out) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = CrossInfectionCommand.run(new String[] {world.toString(), "--out", out.toString()}, System.out, err);
        return new Run(code, said.toString(StandardCharsets.UTF_8));
    }

    static void assertEqual(Path expected, Path found) throws IOException {
        for (String table : TABLES) {
            assertEqual(table, rows(expected.resolve(table)), rows(found.resolve(table)));
        }
    }

    private static void assertEqual(String table, Map<String, String[]> expected, Map<String, String[]> found) {
        assertThat(found.keySet()).as(table).isEqualTo(expected.keySet());
        expected.forEach((key, cells) -> {
            String[] other = Objects.requireNonNull(found.get(key));
            for (int i = 0; i < cells.length; i++) {
                if (!cells[i].equals(other[i])) {
                    assertThat(Double.parseDouble(other[i]))
                            .as("%s %s, column %d", table, key, i)
                            .isCloseTo(Double.parseDouble(cells[i]), org.assertj.core.data.Offset.offset(1e-9));
                }
            }
        });
    }

    // a row is known by its cells before the first number
    static Map<String, String[]> rows(Path table) throws IOException {
        Map<String, String[]> rows = new TreeMap<>();
        int keys = switch (table.getFileName().toString()) {
            case "expected_models.csv", "expected_sources.csv" -> 3;
            case "expected_kinds.csv" -> 2;
            default -> 1;
        };
        for (String line : Files.readAllLines(table)) {
            String[] cells = line.split(",", -1);
            rows.put(String.join("|", List.of(cells).subList(0, keys)), cells);
        }
        return rows;
    }
}
