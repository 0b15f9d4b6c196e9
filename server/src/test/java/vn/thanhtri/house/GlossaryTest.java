package vn.thanhtri.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rows of GLOSSARY.md: {@code | term | Vietnamese | meaning | `Type` or `table` |}. */
@DisplayName("The glossary")
class GlossaryTest {
    private record Row(String term, String vietnamese, String meaning, String code) {}

    @Test
    @DisplayName("names only types that exist")
    void typesExist() throws IOException {
        Set<String> types = types();
        assertThat(rows()).isNotEmpty().allSatisfy(row -> {
            for (String name : row.code().replace("`", "").split(",")) {
                assertThat(types).as(row.term()).contains(name.strip());
            }
        });
    }

    @Test
    @DisplayName("says every term in Vietnamese and explains it, once, in order")
    void completeAndSorted() throws IOException {
        List<Row> rows = rows();
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.vietnamese()).as(row.term()).isNotBlank();
            assertThat(row.meaning()).as(row.term()).isNotBlank();
        });
        assertThat(rows)
                .extracting(row -> row.term().toLowerCase(java.util.Locale.ROOT))
                .doesNotHaveDuplicates()
                .isSorted();
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("..", "GLOSSARY.md"))) {
            String[] cells = line.split("\\|", -1);
            if (cells.length == 6 && cells[4].contains("`")) {
                rows.add(new Row(cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip()));
            }
        }
        return rows;
    }

    private static Set<String> types() throws IOException {
        Set<String> types = new HashSet<>();
        Pattern declared = Pattern.compile("\\b(?:class|record|interface|enum)\\s+([A-Z]\\w+)");
        for (String root : List.of("src/main/java", "../tiers/src/main/java")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    declared.matcher(Files.readString(file)).results().forEach(found -> types.add(found.group(1)));
                }
            }
        }
        return types;
    }
}
