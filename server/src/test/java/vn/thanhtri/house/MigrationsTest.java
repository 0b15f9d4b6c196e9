package vn.thanhtri.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two hands that each took the next number of a hundred made two migrations of one number; a minute is taken once. */
@DisplayName("Migrations")
class MigrationsTest {
    /** Those that were named by number, before names carried the time. */
    private static final Set<String> NUMBERED = Set.of(
            "101", "103", "201", "202", "203", "204", "301", "302", "303", "304", "305", "401", "501", "502", "503",
            "504", "601", "602", "603", "610", "611", "620", "621", "622", "623", "701", "702", "703", "710", "801",
            "901");

    /** {@code V20261130163000__what}: from the year to the second. */
    private static final Pattern TIMED = Pattern.compile("V20\\d{6}([01]\\d|2[0-3])([0-5]\\d){2}__[a-z0-9_]+");

    private static final Pattern NAMED = Pattern.compile("V(\\d[\\d_]*?)__.*");

    @Test
    @DisplayName("carry the time at which they were written")
    void areNamedByTime() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String name : names()) {
            Matcher named = NAMED.matcher(name);
            if (!named.matches()
                    || !NUMBERED.contains(named.group(1))
                            && !TIMED.matcher(name).matches()) {
                wrong.add(name);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("have each a version of their own, in all capabilities together")
    void areAlone() throws IOException {
        List<String> versions = names().stream()
                .map(name -> name.replaceFirst("__.*", "").replaceAll("[V_]", ""))
                .toList();
        assertThat(versions).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(NUMBERED.size());
    }

    private static Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String root : List.of("src/main/resources/vn/thanhtri", "src/main/java/vn/thanhtri")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(file -> file.getParent().endsWith("migration"))
                        .map(file -> file.getFileName().toString())
                        .filter(name -> name.startsWith("V"))
                        .map(name -> name.replaceFirst("\\.(sql|java)$", ""))
                        .forEach(names::add);
            }
        }
        return names;
    }
}
