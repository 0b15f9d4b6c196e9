package vn.thanhtri.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Facts as files that databases load: numbers only, persons from 1. */
final class PeerFiles implements Province.Sink, AutoCloseable {
    static final List<String> TABLES = List.of("encounter", "presence", "case_window");

    private final Writer encounters;
    private final Writer presences;
    private final Writer cases;

    PeerFiles(Path folder) throws IOException {
        encounters = Files.newBufferedWriter(folder.resolve("encounter.csv"));
        presences = Files.newBufferedWriter(folder.resolve("presence.csv"));
        cases = Files.newBufferedWriter(folder.resolve("case_window.csv"));
    }

    @Override
    public void encounter(long id, int a, int b, int from, int to) {
        row(encounters, a + 1 + "," + (b + 1) + "," + from + "," + to);
    }

    @Override
    public void presence(long id, int person, int setting, int from, int to) {
        row(presences, person + 1 + "," + setting + "," + from + "," + to);
    }

    @Override
    public void caseWindow(long id, int person, int from, int to) {
        row(cases, person + 1 + "," + from + "," + to);
    }

    private static void row(Writer writer, String row) {
        try {
            writer.write(row);
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        encounters.close();
        presences.close();
        cases.close();
    }
}
