package vn.thanhtri.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.thanhtri.directive.file.DirectiveCommand;
import vn.thanhtri.tiers.csv.TiersCommand;

/** Runs the commands that need no server, so that their AOT cache holds their classes and what of them runs hot. */
final class CommandRehearsal {
    private static final String DIRECTIVE = "/law/documents/107-TB-UBND-thai-nguyen-2021-07-28.txt";
    private static final int READINGS = 60;
    private static final int PEOPLE = 5_000;
    private static final int MEETINGS = 50_000;
    private static final LocalDateTime FIRST = LocalDateTime.parse("2021-07-01T00:00");

    private CommandRehearsal() {}

    /** @param folder empty; holds what the commands read and write */
    static int run(Path folder) throws IOException {
        try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            int read = readDirective(folder, nowhere);
            return read == 0 ? computeTiers(folder, nowhere) : read;
        }
    }

    private static int readDirective(Path folder, PrintStream out) throws IOException {
        Path file = folder.resolve("directive.txt");
        try (InputStream text =
                Objects.requireNonNull(CommandRehearsal.class.getResourceAsStream(DIRECTIVE), DIRECTIVE)) {
            Files.write(file, text.readAllBytes());
        }
        int code = 0;
        for (int i = 0; i < READINGS && code == 0; i++) {
            code = DirectiveCommand.run(new String[] {file.toString(), "--json"}, out, System.err);
        }
        return code;
    }

    private static int computeTiers(Path folder, PrintStream out) throws IOException {
        Random random = new Random(7);
        write(folder, "cases.csv", "person,infectious_from,infectious_to", 20, i -> "P" + i * 10 + "," + at(i) + ",");
        write(folder, "encounters.csv", "a,b,from,to", MEETINGS, i -> {
            int minute = random.nextInt(40_000);
            int person = random.nextInt(PEOPLE - 1);
            return "P" + person + ",P" + (person + 1) + "," + at(minute) + "," + at(minute + 15);
        });
        String[] arguments = {
            folder.toString(),
            "--as-of",
            at(43_200),
            "--horizon-days",
            "14",
            "--max-tier",
            "3",
            "--out",
            folder.resolve("tiers.out").toString()
        };
        return TiersCommand.run(arguments, out, System.err);
    }

    private static String at(int minute) {
        return FIRST.plusMinutes(minute).toString();
    }

    private static void write(Path folder, String name, String header, int rows, IntFunction<String> row)
            throws IOException {
        Files.writeString(
                folder.resolve(name),
                Stream.concat(Stream.of(header), IntStream.range(0, rows).mapToObj(row))
                        .collect(Collectors.joining("\n")));
    }
}
