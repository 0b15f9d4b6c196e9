package vn.thanhtri.tracing.linelist;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.sheet.Sheet;
import vn.thanhtri.tracing.detail.DetailKind;

/**
 * Reads a list of cases by the names of its columns. What a column is called nowhere is kept under its own name; a cell that is not what
 * its column says is an error of its line, and the line stays open.
 */
@Component
class CaseReader {
    private final DetailText texts;
    private final CodedWords words;

    CaseReader(DetailText texts, CodedWords words) {
        this.texts = texts;
        this.words = words;
    }

    /** What each column of a file holds. */
    record Heads(Map<Integer, CaseColumn> columns, Map<Integer, DetailKind> kinds, Map<Integer, String> others) {}

    Heads heads(List<String> columns) {
        Map<Integer, CaseColumn> known = new HashMap<>();
        Map<Integer, DetailKind> kinds = new LinkedHashMap<>();
        Map<Integer, String> others = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i).strip();
            Optional<CaseColumn> column = CaseColumn.of(name).filter(each -> !known.containsValue(each));
            Optional<DetailKind> kind = column.isPresent()
                    ? Optional.empty()
                    : texts.kindOf(name).filter(each -> !kinds.containsValue(each));
            if (column.isPresent()) {
                known.put(i, column.get());
            } else if (kind.isPresent()) {
                kinds.put(i, kind.get());
            } else {
                others.put(i, name.isEmpty() ? "Cột " + (i + 1) : name);
            }
        }
        return new Heads(known, kinds, others);
    }

    List<ReadCase> read(Sheet sheet) {
        Heads heads = heads(sheet.columns());
        List<ReadCase> read = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            RowReading reading = new RowReading(sheet.columns(), row, texts, words);
            Map<CaseColumn, String> cells = new EnumMap<>(CaseColumn.class);
            heads.columns().forEach((at, column) -> {
                String cell = row.cells().get(at).strip();
                if (!Cells.isNothing(cell)) {
                    cells.put(column, cell);
                } else if (column == CaseColumn.ONSET && !cell.isEmpty()) {
                    cells.put(column, cell);
                }
            });
            heads.columns().forEach((at, column) -> reading.column(at, column));
            heads.kinds().forEach((at, kind) -> reading.detail(at, kind));
            heads.others().forEach((at, name) -> reading.other(at, name));
            read.add(reading.done(cells));
        }
        return read;
    }
}
