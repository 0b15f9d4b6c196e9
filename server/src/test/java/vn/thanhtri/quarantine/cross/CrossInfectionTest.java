package vn.thanhtri.quarantine.cross;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Lây trong khu cách ly")
class CrossInfectionTest {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}: mọi con số như đã tính mẫu, sai khác dưới 1e-9")
    @ValueSource(strings = {"public-1", "public-2", "public-3"})
    void workedWorldsComeOutAsComputed(String world) throws IOException {
        assertThat(Worlds.run(Worlds.of(world), folder).code()).isZero();
        Worlds.assertEqual(Worlds.of(world), folder);
    }

    @ParameterizedTest(name = "Ví dụ {0} tính tay: trong khu {1}")
    @CsvSource({"A, .750361", "B, .812667"})
    void examplesReckonedByHand(String person, double inside) throws IOException {
        Worlds.run(Worlds.of("public-1"), folder);
        assertThat(number("expected.csv", person, 4)).isCloseTo(inside, within(1e-6));
    }

    @Test
    @DisplayName("Thứ tự dòng không đổi kết quả")
    void orderOfRowsDoesNotMatter() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Worlds.changed(Worlds.of("public-2"), other, Map.of());
        for (String table : List.of("people.csv", "exposures.csv", "presences.csv", "tests.csv", "cases.csv")) {
            List<String> lines = new ArrayList<>(Files.readAllLines(other.resolve(table)));
            Collections.shuffle(lines.subList(1, lines.size()), new Random(11));
            Files.write(other.resolve(table), lines);
        }
        assertThat(Worlds.run(other, folder).code()).isZero();
        Worlds.assertEqual(Worlds.of("public-2"), folder);
    }

    @Test
    @DisplayName("Một lần có mặt cắt làm hai không đổi kết quả")
    void aPresenceCutInTwoIsTheSame() throws IOException {
        UnaryOperator<String> cut = line -> {
            String[] cells = line.split(",", -1);
            String from = cells[4];
            String to = cells[5];
            String between = from.substring(0, 10) + "T23:30";
            boolean fits = between.compareTo(from) > 0 && (to.isEmpty() || between.compareTo(to) < 0);
            String head = String.join(",", List.of(cells).subList(0, 4));
            return fits ? head + "," + from + "," + between + "\n" + head + "," + between + "," + to : line;
        };
        Path other = Files.createDirectory(folder.resolve("other"));
        Worlds.changed(Worlds.of("public-3"), other, Map.of("presences.csv", cut));
        assertThat(Worlds.run(other, folder).code()).isZero();
        Worlds.assertEqual(Worlds.of("public-3"), folder);
    }

    @Test
    @DisplayName("Dời mọi ngày 400 ngày: các phần không đổi")
    void allDatesMovedIsTheSame() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Worlds.changed(Worlds.of("public-2"), other, Map.of());
        for (String table :
                List.of("people.csv", "exposures.csv", "presences.csv", "tests.csv", "cases.csv", "params.json")) {
            String text = Files.readString(other.resolve(table));
            // names may hold dates too; they are the same on both sides
            Files.writeString(other.resolve(table), DATE.matcher(text).replaceAll(CrossInfectionTest::moved));
        }
        assertThat(Worlds.run(other, folder).code()).isZero();
        Map<String, String[]> expected = Worlds.rows(Worlds.of("public-2").resolve("expected.csv"));
        Map<String, String[]> found = Worlds.rows(folder.resolve("expected.csv"));
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        // the first line names the columns; the three days at the end have moved
        expected.keySet().stream().filter(person -> !person.equals("person")).forEach(person -> {
            for (int column = 4; column < 22; column++) {
                assertThat(share(found, person, column)).isCloseTo(share(expected, person, column), within(1e-9));
            }
        });
    }

    private static double share(Map<String, String[]> rows, String person, int column) {
        String cell = Objects.requireNonNull(rows.get(person))[column];
        return cell.isEmpty() ? -1 : Double.parseDouble(cell);
    }

    private static String moved(java.util.regex.MatchResult date) {
        return Matcher.quoteReplacement(
                LocalDate.parse(date.group()).plusDays(400).toString());
    }

    @Test
    @DisplayName("Trong và ngoài cộng lại là 1; nguồn và loại nơi cộng lại đều bằng phần đã biết bên trong")
    void sharesSumUp() throws IOException {
        Worlds.run(Worlds.of("public-3"), folder);
        Map<String, String[]> cases = Worlds.rows(folder.resolve("expected.csv"));
        cases.forEach((person, cells) -> {
            if (person.equals("person") || cells[4].isEmpty()) {
                return;
            }
            assertThat(Double.parseDouble(cells[4]) + Double.parseDouble(cells[5]))
                    .isCloseTo(1, within(1e-9));
            double known = Double.parseDouble(cells[7]);
            assertThat(sum("expected_sources.csv", person + "|inside", 3)).isCloseTo(known, within(1e-9));
            assertThat(sum("expected_kinds.csv", person + "|", 2)).isCloseTo(known, within(1e-9));
        });
    }

    @ParameterizedTest(name = "{0}: “{2}” bị từ chối, nêu dòng và cột")
    @CsvSource({
        "exposures.csv, 'A,X,F9,2021-07-01T00:00,', F9, 'exposures.csv, dòng 2, cột tier'",
        "presences.csv, 'A,R,sân,K1,2021-07-01T00:00,', sân, 'presences.csv, dòng 2, cột kind'",
        "tests.csv, 'A,2021-07-01T00:00,rapid,positive,', rapid, 'tests.csv, dòng 2, cột type'",
        "tests.csv, 'A,2021-07-01T00:00,pcr,positive,cao', cao, 'tests.csv, dòng 2, cột ct'",
        "people.csv, 'A,K1,01/7/2021,', 01/7/2021, 'people.csv, dòng 2, cột admitted'",
        "people.csv, ',K1,2021-07-01T00:00,', thiếu giá trị, 'people.csv, dòng 2, cột person'",
        "cases.csv, 'A,2021-02-30,,,,', 2021-02-30, 'cases.csv, dòng 2, cột onset'"
    })
    void whatCannotBeReadIsRefused(String table, String row, String value, String place) throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Worlds.changed(Worlds.of("public-1"), other, Map.of());
        List<String> lines = new ArrayList<>(Files.readAllLines(other.resolve(table)));
        lines.add(1, row);
        Files.write(other.resolve(table), lines);
        Worlds.Run run = Worlds.run(other, folder.resolve("out"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.said())
                .contains(place, value)
                .contains(place.replace("dòng", "line").replace("cột", "column"));
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    @DisplayName("Thiếu tệp, thiếu thông số: nói rõ thiếu gì")
    void whatIsMissingIsNamed() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Worlds.changed(Worlds.of("public-1"), other, Map.of());
        Files.delete(other.resolve("tests.csv"));
        assertThat(Worlds.run(other, folder.resolve("out")).said()).contains("thiếu tests.csv");
        Path third = Files.createDirectory(folder.resolve("third"));
        Worlds.changed(Worlds.of("public-1"), third, Map.of());
        Files.writeString(third.resolve("params.json"), "{\"as_of\": \"2021-07-31T00:00\"}");
        assertThat(Worlds.run(third, folder.resolve("out")).said()).contains("params.json: thiếu “incubation”");
    }

    private double number(String table, String key, int column) throws IOException {
        return Double.parseDouble(
                Objects.requireNonNull(Worlds.rows(folder.resolve(table)).get(key))[column]);
    }

    private double sum(String table, String keys, int column) {
        try {
            return Worlds.rows(folder.resolve(table)).entrySet().stream()
                    .filter(row -> row.getKey().startsWith(keys))
                    .mapToDouble(row -> Double.parseDouble(row.getValue()[column]))
                    .sum();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
