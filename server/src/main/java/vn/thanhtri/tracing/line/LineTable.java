package vn.thanhtri.tracing.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Folding;
import vn.thanhtri.kernel.sheet.Sheet;

/**
 * A whole list: pasted from a message, from a spreadsheet, or taken from a file. A line of column names tells what stands in the
 * cells below; every other line is read word by word. There is one reader for all of them.
 */
public final class LineTable {
    private static final Pattern TABS = Pattern.compile("\\t");
    private static final Pattern MARKS = Pattern.compile("\\s*[;|]\\s*");
    private static final int FEWEST_COLUMNS = 2;

    /** What a column may hold. */
    enum Column {
        NUMBER("stt|tt|so tt|no"),
        NAME("ho va ten.*|ho ten.*|ten|ten nguoi.*|full ?name|name"),
        BORN("nam sinh.*|ngay sinh.*|ngay thang nam sinh|ngay, thang, nam sinh|sinh nam|ns|born|birth.*"),
        BORN_MAN("nam"),
        BORN_WOMAN("nu"),
        AGE("tuoi|age"),
        SEX("gioi tinh|gioi|sex"),
        CITIZEN("(so )?(cccd|cmnd|cmt|can cuoc|giay to|ho chieu).*"),
        PHONE("(so )?(dien thoai|sdt|dt|di dong|phone).*"),
        COMMUNE_CODE("ma xa.*|ma don vi.*"),
        COMMUNE("xa|phuong|xa[,/ ]+phuong.*|phuong[,/ ]+xa.*|commune"),
        HAMLET("xom|thon|to|to dan pho|thon[,/ ]+.*|xom[,/ ]+.*|hamlet"),
        ADDRESS("dia chi.*|noi o.*|cho o.*|noi cu tru.*|address"),
        MET("ngay (tiep xuc|gap).*|thoi gian tiep xuc.*|met.*"),
        SEAT("ban|ghe|vi tri|cho ngoi|seat"),
        TIER("bac|doi tuong|loai|f|tier");

        private final Pattern title;

        Column(String title) {
            this.title = Pattern.compile(title);
        }

        static @Nullable Column of(String written) {
            String folded = Folding.fold(written);
            return Arrays.stream(values())
                    .filter(column -> column.title.matcher(folded).matches())
                    .findFirst()
                    .orElse(null);
        }
    }

    private LineTable() {}

    /** Every line but blank ones, in order. */
    public static List<ReadLine> read(String text, Known known) {
        LineReader lines = new LineReader(known);
        RowReader rows = new RowReader(lines, known);
        List<ReadLine> read = new ArrayList<>();
        Map<Column, Integer> header = Map.of();
        for (String line : text.split("\\R")) {
            if (line.isBlank()) {
                continue;
            }
            List<String> cells = List.of((line.contains("\t") ? TABS : MARKS).split(line, -1));
            Map<Column, Integer> titles = titles(cells);
            long filled = cells.stream().filter(cell -> !cell.isBlank()).count();
            if (!titles.isEmpty()) {
                header = titles;
                read.add(ReadLine.of(line.strip(), ReadLine.Kind.NOBODY));
            } else if (header.isEmpty() || filled < FEWEST_COLUMNS) {
                read.add(lines.read(line));
            } else {
                read.add(rows.read(line, cells, header));
            }
        }
        return read;
    }

    /** A file as the text that would be pasted: columns parted by tabs, the names of the columns first. */
    public static String textOf(Sheet sheet) {
        StringBuilder text = new StringBuilder(row(sheet.columns()));
        sheet.rows().forEach(row -> text.append('\n').append(row(row.cells())));
        return text.toString();
    }

    private static String row(List<String> cells) {
        return String.join(
                "\t",
                cells.stream().map(cell -> cell.replaceAll("[\\t\\r\\n]+", " ")).toList());
    }

    /** Empty unless the cells are names of columns, that of the person among them. */
    private static Map<Column, Integer> titles(List<String> cells) {
        Map<Column, Integer> titles = new EnumMap<>(Column.class);
        for (int i = 0; i < cells.size(); i++) {
            Column column = Column.of(cells.get(i));
            if (column != null) {
                titles.putIfAbsent(column, i);
            }
        }
        return titles.size() >= FEWEST_COLUMNS && titles.containsKey(Column.NAME) ? titles : Map.of();
    }
}
