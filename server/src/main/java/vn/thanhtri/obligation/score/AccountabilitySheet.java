package vn.thanhtri.obligation.score;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.web.Formats;
import vn.thanhtri.web.View;

/** The scores, and the list behind each number, as Excel files that say when it was so. */
@Component
class AccountabilitySheet {
    static final int MOST_ROWS = 10_000;

    private static final int HEAD_ROW = 2;

    void writeScores(AccountabilityPage page, View view, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "ThanhTri", "1.0")) {
            Worksheet sheet = begin(
                    workbook,
                    page.place() + " · " + view.shortDay(page.since()) + " – " + view.day(view.now()),
                    view,
                    "board.agency",
                    "accountability.head",
                    "accountability.col.owed",
                    "accountability.col.in-time",
                    "accountability.col.done-late",
                    "accountability.col.open",
                    "accountability.col.rate",
                    "accountability.col.median");
            int line = HEAD_ROW + 1;
            for (AccountabilityPage.Line each : page.lines()) {
                Score score = each.score();
                if (each.tenures().isEmpty()) {
                    line = write(
                            sheet,
                            line,
                            view,
                            each.agency(),
                            each.head(),
                            new long[] {score.owed(), score.inTime(), score.doneLate(), score.openLate()},
                            score.medianDelay());
                }
                for (Tenure.Scored own : each.tenures()) {
                    line = write(
                            sheet,
                            line,
                            view,
                            each.agency(),
                            own.tenure().head(),
                            new long[] {own.owed(), own.inTime(), own.doneLate(), own.openLate()},
                            own.medianDelay());
                }
            }
        }
    }

    private static int write(
            Worksheet sheet, int line, View view, String agency, String head, long[] counts, @Nullable Duration delay) {
        sheet.value(line, 0, agency);
        sheet.value(line, 1, head.isEmpty() ? view.t("board.nobody") : head);
        for (int i = 0; i < counts.length; i++) {
            sheet.value(line, 2 + i, counts[i]);
        }
        sheet.value(line, 6, view.percent(counts[1], counts[0]));
        sheet.value(line, 7, delay == null ? "" : view.span(delay));
        return line + 1;
    }

    void writeBehind(
            AccountabilityPage.Selected chosen, List<AccountabilityPage.Behind> list, View view, OutputStream out)
            throws IOException {
        try (Workbook workbook = new Workbook(out, "ThanhTri", "1.0")) {
            Worksheet sheet = begin(
                    workbook,
                    chosen.line().agency() + " · " + view.t("accountability.outcome." + chosen.outcome()),
                    view,
                    "board.obligation",
                    "board.subject",
                    "board.subject.where",
                    "accountability.head-on-due",
                    "board.due",
                    "accountability.done-at",
                    "accountability.delay",
                    "board.basis");
            int line = HEAD_ROW + 1;
            for (AccountabilityPage.Behind each : list) {
                Obligation duty = each.obligation();
                Instant due = Objects.requireNonNull(duty.dueAt());
                Instant done = duty.dischargedAt();
                Duration delay = Duration.between(due, done == null ? view.now() : done);
                String[] cells = {
                    duty.title().isEmpty() ? view.t("rule." + duty.rule() + ".title") : duty.title(),
                    duty.card().label(),
                    duty.card().detail(),
                    each.head().isEmpty() ? view.t("board.nobody") : each.head(),
                    moment(due),
                    done == null ? "" : moment(done),
                    delay.isPositive() ? view.span(delay) : "",
                    duty.basis().cite()
                };
                for (int column = 0; column < cells.length; column++) {
                    sheet.value(line, column, cells[column]);
                }
                line++;
            }
        }
    }

    private static Worksheet begin(Workbook workbook, String what, View view, String... heads) {
        Worksheet sheet = workbook.newWorksheet(view.t("menu.accountability"));
        sheet.value(
                0,
                0,
                view.t("accountability.title") + " · " + what + " · " + view.t("web.as-of") + " " + moment(view.now()));
        for (int column = 0; column < heads.length; column++) {
            sheet.value(HEAD_ROW, column, view.t(heads[column]));
            sheet.style(HEAD_ROW, column).bold().set();
        }
        return sheet;
    }

    private static String moment(Instant at) {
        return Formats.day(at) + " " + Formats.clock(at);
    }
}
