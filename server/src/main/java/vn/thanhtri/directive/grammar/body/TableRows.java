package vn.thanhtri.directive.grammar.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thanhtri.directive.grammar.Ground;
import vn.thanhtri.directive.grammar.Role;
import vn.thanhtri.directive.grammar.structure.Item;
import vn.thanhtri.directive.grammar.text.FoldedText;
import vn.thanhtri.directive.grammar.text.Lexicon;

/** Reads a row of a table of tasks: the header says which cell names the lead, the coordinating bodies, the work. */
public final class TableRows {
    /** What a column holds. */
    public enum Column {
        LEAD,
        COORDINATING,
        TIMING,
        WORK,
        REPORT,
        OTHER
    }

    /** A cell, folded indexes. */
    public record Cell(int start, int end, Column column) {}

    private final FoldedText text;
    private final RunReader runs;

    public TableRows(FoldedText text) {
        this.text = text;
        this.runs = new RunReader(text);
    }

    public List<Cell> cells(Item row) {
        List<int[]> names = row.tableHeader == null ? List.of() : split(row.tableHeader.start(), row.tableHeader.end());
        List<int[]> cells = split(row.start, row.end);
        List<Cell> out = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Column column =
                    i < names.size() ? column(text.lower.substring(names.get(i)[0], names.get(i)[1])) : Column.OTHER;
            out.add(new Cell(cells.get(i)[0], cells.get(i)[1], column));
        }
        return out;
    }

    public OrderParties parties(List<Cell> cells) {
        OrderParties parties = new OrderParties();
        for (Cell cell : cells) {
            if (cell.column() == Column.LEAD) {
                each(cell, m -> parties.add(text, m, Role.LEAD, "table_column", new Ground("table-lead", 0.9)));
            } else if (cell.column() == Column.COORDINATING) {
                each(cell, m -> parties.coordinate(text, m, new Ground("table-coordinating", 0.9)));
            }
        }
        parties.subjectlessHead = parties.leads().isEmpty();
        return parties;
    }

    private void each(Cell cell, java.util.function.Consumer<Mention> use) {
        for (int i = cell.start(); i < cell.end(); i++) {
            Optional<Run> run = Lexicon.startsWord(text.lower, i) ? runs.at(i, cell.end()) : Optional.empty();
            if (run.isPresent()) {
                run.get().mentions().forEach(use);
                i = run.get().end();
            }
        }
    }

    private static Column column(String name) {
        if (name.contains("phối hợp")) {
            return Column.COORDINATING;
        }
        if (name.contains("chủ trì")
                || name.matches(".*(?:đơn vị|cơ quan|trách nhiệm)(?: được giao)?(?: thực hiện| chịu trách nhiệm)?.*")) {
            return Column.LEAD;
        }
        if (name.matches(".*(?:thời gian|thời hạn|tiến độ|hoàn thành|hạn ).*")) {
            return Column.TIMING;
        }
        if (name.contains("báo cáo")) {
            return Column.REPORT;
        }
        return name.matches(".*(?:nội dung|nhiệm vụ|công việc|hoạt động|giải pháp|biện pháp).*")
                ? Column.WORK
                : Column.OTHER;
    }

    /** The stretches between the bars, without blanks; the bars at the ends count for nothing. */
    private List<int[]> split(int start, int end) {
        List<int[]> cells = new ArrayList<>();
        int from = text.flat.charAt(start) == '|' ? start + 1 : start;
        for (int i = from; i <= end; i++) {
            if (i == end ? from < end : text.flat.charAt(i) == '|') {
                int a = from;
                int b = i;
                while (a < b && text.flat.charAt(a) == ' ') {
                    a++;
                }
                while (b > a && text.flat.charAt(b - 1) == ' ') {
                    b--;
                }
                cells.add(new int[] {a, b});
                from = i + 1;
            }
        }
        return cells;
    }
}
