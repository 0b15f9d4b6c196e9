package vn.thanhtri.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.thanhtri.tiers.Minutes;

/**
 * Writes a province as the four files of the tiers command. Arguments: folder, people, encounters per person. Persons are
 * written as {@code P0000001}, settings as {@code S1}.
 */
public final class ProvinceCsv implements Province.Sink, AutoCloseable {
    private final Writer encounters;
    private final Writer presences;
    private final Writer cases;
    /** By minute since the first day: how it is written. */
    private final String[] times = new String[(Province.DAYS + 30) * Minutes.PER_DAY];

    private ProvinceCsv(Path folder) throws IOException {
        Files.createDirectories(folder);
        encounters = open(folder, "encounters.csv", "a,b,from,to");
        presences = open(folder, "presences.csv", "person,setting,from,to");
        cases = open(folder, "cases.csv", "person,infectious_from,infectious_to");
    }

    public static void main(String[] args) throws IOException {
        int people = Integer.parseInt(args[1]);
        write(Path.of(args[0]), people, Double.parseDouble(args[2]));
    }

    static void write(Path folder, int people, double encountersPerPerson) throws IOException {
        try (ProvinceCsv csv = new ProvinceCsv(folder)) {
            Province.of(people, encountersPerPerson, people / 100, 107, csv);
        }
    }

    private static Writer open(Path folder, String file, String header) throws IOException {
        Writer writer = Files.newBufferedWriter(folder.resolve(file));
        writer.write(header + "\n");
        return writer;
    }

    @Override
    public void encounter(long id, int a, int b, int from, int to) {
        row(encounters, person(a) + "," + person(b), from, to);
    }

    @Override
    public void presence(long id, int person, int setting, int from, int to) {
        row(presences, person(person) + ",S" + setting, from, to);
    }

    @Override
    public void caseWindow(long id, int person, int from, int to) {
        row(cases, person(person), from, to);
    }

    private void row(Writer writer, String who, int from, int to) {
        try {
            writer.write(who);
            writer.write(',');
            writer.write(time(from));
            writer.write(',');
            writer.write(time(to));
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String person(int person) {
        String digits = Integer.toString(person);
        return "P" + "0".repeat(7 - digits.length()) + digits;
    }

    private String time(int minute) {
        if (minute == Minutes.SINCE_ALWAYS || minute == Minutes.STILL_OPEN) {
            return "";
        }
        int index = minute - Province.START;
        String known = times[index];
        if (known == null) {
            known = Minutes.toLocalDateTime(minute).toString();
            times[index] = known;
        }
        return known;
    }

    @Override
    public void close() throws IOException {
        encounters.close();
        presences.close();
        cases.close();
    }
}
