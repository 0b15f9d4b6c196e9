package vn.thanhtri.tiers.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names the tables in the folder that are none of the four: a misspelt name must not pass for a file without rows. */
final class UnknownFiles {
    private static final List<String> TABLES =
            List.of(".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods", ".gz", ".zip", ".json");

    private static final String EXPECTED =
            Arrays.stream(CsvSchema.values()).map(schema -> schema.file).collect(Collectors.joining(", "));

    private UnknownFiles() {}

    /** Lines in both languages, in the order of the names. @param out where the result goes; no fact is expected there */
    static List<String> tell(Path directory, @Nullable Path out) throws IOException {
        Path result = out == null ? null : out.toAbsolutePath().normalize();
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toAbsolutePath().normalize().equals(result))
                    .map(file -> file.getFileName().toString())
                    .filter(UnknownFiles::isUnknown)
                    .filter(name -> !isResult(directory.resolve(name)))
                    .sorted()
                    .flatMap(name -> Stream.of(
                            name + ": không đọc, vì không phải một trong " + EXPECTED,
                            name + ": not read, it is none of " + EXPECTED))
                    .toList();
        }
    }

    private static boolean isUnknown(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(CsvSchema.values()).noneMatch(schema -> schema.file.equals(name))
                && TABLES.stream().anyMatch(lower::endsWith);
    }

    /** What this command wrote before. */
    private static boolean isResult(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            return CsvResult.COLUMNS.equals(reader.readLine());
        } catch (IOException unreadable) {
            return false;
        }
    }
}
