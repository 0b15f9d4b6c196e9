package vn.thanhtri.obligation.board;

import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.web.Formats;
import vn.thanhtri.web.View;

/** The board as an Excel file: what one sees, and when it was so. */
@Component
class BoardSheet {
    static final int MOST_ROWS = 10_000;

    void write(BoardPage page, View view, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "ThanhTri", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(view.t("board.title.short"));
            sheet.value(
                    0,
                    0,
                    view.t("board.title") + " · " + page.place() + " · " + view.t("web.as-of") + " "
                            + view.clock(view.now()) + " " + view.day(view.now()));
            String[] heads = {
                "board.late",
                "board.obligation",
                "board.subject",
                "board.subject.where",
                "board.agency",
                "board.accountable",
                "board.due",
                "board.basis"
            };
            for (int column = 0; column < heads.length; column++) {
                sheet.value(2, column, view.t(heads[column]));
                sheet.style(2, column).bold().set();
            }
            int line = 3;
            for (BoardPage.Row row : page.rows()) {
                Obligation obligation = row.obligation();
                var left = obligation.left(view.now());
                sheet.value(line, 0, left == null ? "" : (left.isNegative() ? "" : "− ") + view.span(left));
                sheet.value(
                        line,
                        1,
                        obligation.title().isEmpty()
                                ? view.t("rule." + obligation.rule() + ".title")
                                : obligation.title());
                sheet.value(line, 2, obligation.card().label());
                sheet.value(line, 3, obligation.card().detail());
                sheet.value(line, 4, row.agency());
                sheet.value(line, 5, row.accountable());
                sheet.value(
                        line,
                        6,
                        obligation.dueAt() == null
                                ? ""
                                : Formats.day(obligation.dueAt()) + " " + Formats.clock(obligation.dueAt()));
                sheet.value(line, 7, obligation.basis().cite());
                line++;
            }
            for (BoardPage.GapRow gap : page.gaps()) {
                sheet.value(line, 0, view.t("board.gap"));
                sheet.value(line, 1, view.t("gap." + gap.key() + ".title"));
                sheet.value(line, 2, gap.gap().subject().label());
                sheet.value(line, 3, gap.gap().subject().detail());
                sheet.value(line, 4, gap.agency());
                sheet.value(line, 5, gap.accountable());
                sheet.value(line, 7, gap.basis());
                line++;
            }
            if (page.isCut()) {
                sheet.value(
                        line,
                        1,
                        view.t(
                                "board.cut",
                                view.number(page.rows().size()),
                                view.number(page.allRows()),
                                view.number(page.gaps().size()),
                                view.number(page.allGaps())));
            }
        }
    }
}
