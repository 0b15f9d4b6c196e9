package vn.thanhtri.place.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Folding;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Entitled;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.kernel.sheet.Sheet;
import vn.thanhtri.kernel.sheet.SheetReader;
import vn.thanhtri.place.PlaceFact;
import vn.thanhtri.place.imports.Cells.CellError;
import vn.thanhtri.place.imports.ImportKind.Check;
import vn.thanhtri.place.imports.ImportKind.Column;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;

/**
 * Files that people bring. A file is kept as it came and checked row by row; nothing is taken before somebody has seen
 * what is wrong and confirms, and then the good rows are taken together.
 */
@Service
public class Imports {
    private static final int LATEST = 50;

    private final ObjectProvider<ImportKind<?>> kinds;
    private final ImportStore store;
    private final Journal journal;
    private final Words words;
    private final Clock clock;

    Imports(ObjectProvider<ImportKind<?>> kinds, ImportStore store, Journal journal, Words words, Clock clock) {
        this.kinds = kinds;
        this.store = store;
        this.journal = journal;
        this.words = words;
        this.clock = clock;
    }

    /** What is wrong with a row. */
    public record RowError(int line, CellError error) {}

    /**
     * A file and what it would bring.
     *
     * @param errors in the order of the lines
     * @param goodRows how many rows would be taken
     * @param badRows how many would not
     */
    public record Preview(
            ImportFile file, ImportKind<?> kind, Sheet sheet, List<RowError> errors, int goodRows, int badRows) {}

    private record Checked<R>(List<R> good, List<RowError> errors, int bad) {}

    /** The kinds this actor may bring. */
    public List<ImportKind<?>> listKinds() {
        return kinds.stream()
                .filter(kind -> Entitled.may(Acting.current(), kind.verb()))
                .<ImportKind<?>>map(kind -> kind)
                .sorted(Comparator.comparingInt(ImportKind::order))
                .toList();
    }

    /**
     * Keeps a file and returns its number; nothing else changes.
     *
     * @throws vn.thanhtri.kernel.RefusedException when it cannot be read as a table or lacks columns
     */
    @Transactional
    @Asks({Verb.BRING_PLACES, Verb.BRING_REGISTERS, Verb.RECORD_RESULT})
    public long upload(String kindKey, String fileName, byte[] content) {
        ImportKind<?> kind = kind(kindKey);
        indexOf(kind, SheetReader.read(fileName, content));
        return store.insert(kindKey, fileName, content, Acting.current(), clock.instant());
    }

    @Transactional(readOnly = true)
    public Preview preview(long id) {
        ImportFile file = get(id);
        return previewed(file, kind(file.kind()));
    }

    private <R> Preview previewed(ImportFile file, ImportKind<R> kind) {
        Sheet sheet = SheetReader.read(file.name(), store.getContent(file.id()));
        Checked<R> checked = check(kind, unmended(file, sheet));
        return new Preview(file, kind, sheet, checked.errors(), checked.good().size(), checked.bad());
    }

    /**
     * Takes the good rows of a file, all together.
     *
     * @param expected how many good rows the officer saw; when others changed things since, nothing is taken
     * @throws vn.thanhtri.kernel.RefusedException when the file was taken before, or the number of good rows has changed
     */
    @Transactional
    @Asks({Verb.BRING_PLACES, Verb.BRING_REGISTERS, Verb.RECORD_RESULT})
    public int take(long id, int expected) {
        ImportFile file = get(id);
        if (file.takenAt() != null) {
            throw Refusal.of(
                            "place.refusal.file-taken",
                            Map.of("file", file.name(), "rows", String.valueOf(file.rowsTaken())))
                    .asException();
        }
        return taken(file, kind(file.kind()), expected);
    }

    private <R> int taken(ImportFile file, ImportKind<R> kind, int expected) {
        Checked<R> checked = check(kind, unmended(file, SheetReader.read(file.name(), store.getContent(file.id()))));
        int good = checked.good().size();
        if (good != expected || good == 0) {
            throw Refusal.of(
                            "place.refusal.file-changed",
                            Map.of("expected", String.valueOf(expected), "good", String.valueOf(good)))
                    .asException();
        }
        kind.take(checked.good());
        Actor actor = Acting.current();
        store.insertTaking(file, good, checked.bad(), actor, clock.instant());
        journal.append(new Fact(
                PlaceFact.FILE_IMPORTED,
                new SubjectRef("import-file", file.id()),
                clock.instant(),
                file.area(),
                Map.of("kind", file.kind(), "file", file.name(), "taken", good, "refused", checked.bad())));
        return good;
    }

    @Transactional(readOnly = true)
    public List<ImportFile> listLatest() {
        return store.listLatest(LATEST);
    }

    /** @throws Found.Missing when there is none, or it came from outside of the jurisdiction */
    ImportFile get(long id) {
        return Found.get(store.find(id), "imported file", id);
    }

    ImportKind<?> kind(String key) {
        return listKinds().stream()
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.ofRight("place.refusal.kind-not-yours", Map.of("kind", key))
                        .asException());
    }

    /** Without the lines that were taken alone. */
    private Sheet unmended(ImportFile file, Sheet sheet) {
        Set<Integer> mended = store.listMended(file.id());
        return new Sheet(
                sheet.fileName(),
                sheet.format(),
                sheet.columns(),
                sheet.rows().stream()
                        .filter(row -> !mended.contains(row.line()))
                        .toList());
    }

    private <R> Checked<R> check(ImportKind<R> kind, Sheet sheet) {
        Map<String, Integer> index = indexOf(kind, sheet);
        Check<R> check = kind.begin();
        List<R> good = new ArrayList<>();
        List<RowError> errors = new ArrayList<>();
        int bad = 0;
        for (Sheet.Row row : sheet.rows()) {
            Map<String, String> byKey = new HashMap<>();
            index.forEach((key, column) -> byKey.put(key, row.cells().get(column)));
            Cells cells = new Cells(byKey);
            R taken = check.check(cells);
            if (cells.isGood() && taken != null) {
                good.add(taken);
            } else {
                bad++;
                cells.errors().forEach(error -> errors.add(new RowError(row.line(), error)));
            }
        }
        return new Checked<>(good, errors, bad);
    }

    /** Where each column stands, by key, Vietnamese or English name. */
    Map<String, Integer> indexOf(ImportKind<?> kind, Sheet sheet) {
        Map<String, Integer> byName = new HashMap<>();
        for (int i = 0; i < sheet.columns().size(); i++) {
            byName.putIfAbsent(Folding.fold(sheet.columns().get(i)), i);
        }
        Map<String, Integer> index = new HashMap<>();
        List<String> missing = new ArrayList<>();
        for (Column column : kind.columns()) {
            String vietnamese = words.say(Language.VI, column.words());
            Integer found = List.of(column.key(), vietnamese, words.say(Language.EN, column.words())).stream()
                    .map(name -> byName.get(Folding.fold(name)))
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (found != null) {
                index.put(column.key(), found);
            } else if (column.required()) {
                missing.add(vietnamese);
            }
        }
        if (!missing.isEmpty()) {
            throw Refusal.ofField(
                            "place.refusal.columns-missing",
                            "file",
                            Map.of("missing", String.join(", ", missing), "found", String.join(", ", sheet.columns())))
                    .asException();
        }
        return index;
    }
}
