package vn.thanhtri.tiers.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import vn.thanhtri.tiers.FactColumns;
import vn.thanhtri.tiers.Facts;

/** The facts of a directory of CSV files, with the names of persons. A file that is missing or empty holds no facts. */
final class CsvFacts {
    final NamePool persons = new NamePool();
    private final NamePool settings = new NamePool();
    private final Facts facts = new Facts();

    private CsvFacts() {}

    /** A group of rows with what its own indices are in the whole. */
    private record Group(CsvSchema schema, CsvRows rows, int[] personHere, int[] settingHere, int at) {}

    static CsvFacts read(Path directory, AtomicLong progress) throws IOException, InputException {
        CsvFacts all = new CsvFacts();
        List<Group> groups = new ArrayList<>();
        for (CsvSchema schema : CsvSchema.values()) {
            if (Files.exists(directory.resolve(schema.file))) {
                int at = 0;
                for (CsvRows rows : new CsvFile(directory, schema, progress).read()) {
                    int[] personHere = all.persons.internAll(rows.persons);
                    int[] settingHere = all.settings.internAll(rows.settings);
                    groups.add(new Group(schema, rows, personHere, settingHere, at));
                    at += rows.facts.size;
                }
                all.facts.columns(schema.kind).reserve(at);
                all.facts.columns(schema.kind).size = at;
            }
        }
        groups.parallelStream().forEach(all::copy);
        return all;
    }

    Facts facts() {
        facts.knowCounts(persons.size(), settings.size());
        return facts;
    }

    private void copy(Group group) {
        FactColumns from = group.rows.facts;
        FactColumns into = facts.columns(group.schema.kind);
        int at = group.at;
        System.arraycopy(from.from, 0, into.from, at, from.size);
        System.arraycopy(from.to, 0, into.to, at, from.size);
        int[] rightHere = group.schema == CsvSchema.ENCOUNTERS ? group.personHere : group.settingHere;
        IntStream.range(0, from.size).forEach(i -> {
            into.id[at + i] = at + i + 1L;
            into.left[at + i] = group.personHere[from.left[i]];
            into.right[at + i] = from.right[i] < 0 ? from.right[i] : rightHere[from.right[i]];
        });
    }
}
