package vn.thanhtri.place.imports;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.kernel.sheet.Sheet;
import vn.thanhtri.kernel.sheet.SheetReader;
import vn.thanhtri.place.PlaceFact;

/** One line of a file, mended by hand. */
@Service
public class Mending {
    private final Imports imports;
    private final ImportStore store;
    private final Journal journal;
    private final Clock clock;

    Mending(Imports imports, ImportStore store, Journal journal, Clock clock) {
        this.imports = imports;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /** What a line says, by key of the column. */
    Map<String, String> cellsOf(Imports.Preview preview, int line) {
        Map<String, String> byKey = new HashMap<>();
        Map<String, Integer> index = imports.indexOf(preview.kind(), preview.sheet());
        preview.sheet().rows().stream()
                .filter(row -> row.line() == line)
                .forEach(row -> index.forEach(
                        (key, column) -> byKey.put(key, row.cells().get(column))));
        return byKey;
    }

    /**
     * Takes one line of a file alone, as somebody mended it; the file stays as it came.
     *
     * @param cells by key of their column; what is left out stays as it came
     * @throws vn.thanhtri.kernel.RefusedException naming the cell that is still wrong, or when the line was mended before
     */
    @Transactional
    @Asks({Verb.BRING_PLACES, Verb.BRING_REGISTERS, Verb.RECORD_RESULT})
    public void mend(long id, int line, Map<String, String> cells) {
        ImportFile file = imports.get(id);
        mended(file, imports.kind(file.kind()), line, cells);
    }

    private <R> void mended(ImportFile file, ImportKind<R> kind, int line, Map<String, String> typed) {
        Sheet sheet = SheetReader.read(file.name(), store.getContent(file.id()));
        Sheet.Row row = Found.get(
                sheet.rows().stream().filter(each -> each.line() == line).findFirst(), "line", line);
        if (store.listMended(file.id()).contains(line)) {
            throw Refusal.of("place.refusal.line-mended", Map.of("line", String.valueOf(line)))
                    .asException();
        }
        Map<String, String> byKey = new HashMap<>();
        imports.indexOf(kind, sheet)
                .forEach((key, column) -> byKey.put(key, row.cells().get(column)));
        kind.columns().forEach(column -> {
            String given = typed.get(column.key());
            if (given != null) {
                byKey.put(column.key(), given.strip());
            }
        });
        Cells cells = new Cells(byKey);
        R good = kind.begin().check(cells);
        if (!cells.isGood() || good == null) {
            Cells.CellError wrong = cells.errors().getFirst();
            throw Refusal.ofField(wrong.code(), wrong.column(), wrong.numbers()).asException();
        }
        kind.take(List.of(good));
        store.insertMending(file, line, Acting.current(), clock.instant());
        journal.append(new Fact(
                PlaceFact.FILE_IMPORTED,
                new SubjectRef("import-file", file.id()),
                clock.instant(),
                file.area(),
                Map.of("kind", file.kind(), "file", file.name(), "line", line)));
    }
}
