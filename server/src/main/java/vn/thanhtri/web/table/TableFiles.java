package vn.thanhtri.web.table;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.kernel.list.Slice;
import vn.thanhtri.kernel.sheet.Sheet;
import vn.thanhtri.kernel.sheet.SheetReader;
import vn.thanhtri.web.Download;
import vn.thanhtri.web.View;
import vn.thanhtri.web.Views;
import vn.thanhtri.web.form.Form;

/**
 * A list as an Excel file: all rows of what is asked, in its order, below one line of heads, so that any program reads it;
 * the second sheet says what they are and when it was so.
 * Text stays text, whatever it begins with.
 */
@Component
public class TableFiles {
    private static final int AT_ONCE = 2_000;
    private static final int HEAD_ROW = 0;

    private final Views views;
    private final TransactionTemplate snapshot;

    TableFiles(Views views, PlatformTransactionManager transactions) {
        this.views = views;
        snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** @param read the same that the page reads with */
    public <R> ResponseEntity<byte[]> of(
            Table<R> table, Form form, HttpServletRequest request, Function<Asked, Slice<R>> read) {
        View view = views.of(request);
        Asked asked = table.read(form).first().of(AT_ONCE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        snapshot.executeWithoutResult(running -> write(table, asked, view, read, bytes));
        return Download.of(table.file() + ".xlsx", Sheet.Format.XLSX.mediaType(), bytes.toByteArray());
    }

    private static <R> void write(
            Table<R> table, Asked asked, View view, Function<Asked, Slice<R>> read, ByteArrayOutputStream bytes) {
        List<Column<R>> columns = table.columns(Column.Place.FILE);
        try (Workbook book = new Workbook(bytes, "ThanhTri", "1.0")) {
            Worksheet sheet = book.newWorksheet("Sheet1");
            Slice<R> slice = read.apply(asked);
            String about = about(new Listing<>(table, asked, slice), view);
            for (int i = 0; i < columns.size(); i++) {
                sheet.value(HEAD_ROW, i, view.t(columns.get(i).words()));
                sheet.style(HEAD_ROW, i).bold().set();
            }
            sheet.freezePane(0, HEAD_ROW + 1);
            int line = HEAD_ROW;
            while (true) {
                for (R row : slice.rows()) {
                    line++;
                    for (int i = 0; i < columns.size(); i++) {
                        put(sheet, line, i, columns.get(i).cell().apply(row, view));
                    }
                }
                sheet.flush();
                if (!slice.more()) {
                    break;
                }
                if (line > SheetReader.MOST_ROWS) {
                    throw Refusal.of("web.refusal.list-too-long", Map.of("most", String.valueOf(SheetReader.MOST_ROWS)))
                            .asException();
                }
                slice = read.apply(asked.after(slice.last(), line));
            }
            sheet.finish();
            book.newWorksheet("Sheet2").value(0, 0, about);
        } catch (IOException e) {
            throw new UncheckedIOException(table.path(), e);
        }
    }

    /** Sổ văn bản · Loại: Công điện · số liệu lúc 14:12 05/08/2021 */
    private static String about(Listing<?> list, View view) {
        String filtered = list.filtered(view);
        return list.title(view) + (filtered.isEmpty() ? "" : " · " + filtered) + " · " + view.t("web.as-of") + " "
                + view.clock(view.now()) + " " + view.day(view.now());
    }

    private static void put(Worksheet sheet, int line, int column, Cell cell) {
        if (cell.written() instanceof Number number) {
            sheet.value(line, column, number);
        } else {
            sheet.value(line, column, cell.written().toString());
        }
    }
}
