package vn.thanhtri.directive.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** A table with lines around its cells; its head stands again on every sheet. */
final class PdfTable {
    private static final float PADDING = 3;

    private final Sheets sheets;
    private final PaperFonts fonts;

    PdfTable(Sheets sheets, PaperFonts fonts) {
        this.sheets = sheets;
        this.fonts = fonts;
    }

    void draw(Paper.Table table) throws IOException {
        List<String> titles = table.columns().stream().map(Paper.Column::title).toList();
        row(table, titles, fonts.bold(), true);
        for (List<String> cells : table.rows()) {
            if (sheets.y() - height(table, cells, fonts.regular()) < PaperForm.points(PaperForm.BOTTOM)) {
                sheets.turn();
                row(table, titles, fonts.bold(), true);
            }
            row(table, cells, fonts.regular(), false);
        }
        sheets.down(PaperForm.GAP * 2);
    }

    private void row(Paper.Table table, List<String> cells, PDFont font, boolean head) throws IOException {
        float height = height(table, cells, font);
        sheets.keep(height);
        float top = sheets.y();
        float x = sheets.left();
        for (int i = 0; i < cells.size(); i++) {
            float width = width(table, i);
            sheets.moveTo(top - PADDING);
            for (String line : lines(table, cells, i, font)) {
                boolean middle = head || table.columns().get(i).number();
                float free = width - PaperFonts.width(font, PaperForm.TABLE, line);
                sheets.text(
                        line,
                        font,
                        PaperForm.TABLE,
                        x + (middle ? free / 2 : PADDING),
                        sheets.y() - PaperForm.TABLE,
                        0);
                sheets.down(Sheets.leading(PaperForm.TABLE));
            }
            sheets.stroke(x, top, x, top - height);
            x += width;
        }
        sheets.stroke(x, top, x, top - height);
        sheets.stroke(sheets.left(), top, x, top);
        sheets.stroke(sheets.left(), top - height, x, top - height);
        sheets.moveTo(top - height);
    }

    private float height(Paper.Table table, List<String> cells, PDFont font) throws IOException {
        int most = 1;
        for (int i = 0; i < cells.size(); i++) {
            most = Math.max(most, lines(table, cells, i, font).size());
        }
        return most * Sheets.leading(PaperForm.TABLE) + 2 * PADDING;
    }

    private List<String> lines(Paper.Table table, List<String> cells, int column, PDFont font) throws IOException {
        return new ArrayList<>(PaperFonts.wrap(
                font,
                PaperForm.TABLE,
                PaperFonts.writable(font, cells.get(column)),
                width(table, column) - 2 * PADDING,
                0));
    }

    private float width(Paper.Table table, int column) {
        int all = table.columns().stream().mapToInt(Paper.Column::share).sum();
        return sheets.width() * table.columns().get(column).share() / all;
    }
}
