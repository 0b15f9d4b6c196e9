package vn.thanhtri.directive.result;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.PointWords;
import vn.thanhtri.directive.duty.TaskState;
import vn.thanhtri.directive.paper.Abbreviation;
import vn.thanhtri.directive.paper.Paper;
import vn.thanhtri.directive.paper.PaperWords;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.obligation.Obligation;
import vn.thanhtri.obligation.Standing;
import vn.thanhtri.obligation.Tally;
import vn.thanhtri.web.Formats;
import vn.thanhtri.web.Language;

/**
 * Báo cáo tình hình thực hiện: of one document or of a period, by the agency of who asks. A draft: the registry numbers and
 * dates it, the head signs it.
 *
 * <p>Source: form of Decree 30/2020/NĐ-CP, Phụ lục I; columns as {@link TaskState}.
 */
@Service
public class ProgressReport {
    private final Results results;
    private final ReportForm form;
    private final Clock clock;

    ProgressReport(Results results, ReportForm form, Clock clock) {
        this.results = results;
        this.form = form;
        this.clock = clock;
    }

    /** @param agency whose part is reported; null for all that owe something */
    @Transactional(readOnly = true)
    public Paper ofDocument(long document, @Nullable Long agency) {
        ResultsPage page = results.of(document, agency, Standing.OPEN_LATE);
        List<ResultsPage.AgencyLine> lines =
                agency == null ? page.agencies() : page.selected() == null ? List.of() : List.of(page.selected());
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(new Paper.Heading("1. Kết quả chung"));
        blocks.add(new Paper.Paragraph(
                now() + ", " + cited(page.document()) + " (" + page.document().subject() + ") có "
                        + PaperWords.number(page.tasks().size()) + " nhiệm vụ giao cho "
                        + PaperWords.number(lines.size()) + " đơn vị. "
                        + summary(Results.total(lines))));
        blocks.add(new Paper.Heading("2. Kết quả từng nhiệm vụ"));
        List<List<String>> rows = new ArrayList<>();
        page.tasks()
                .forEach(line -> rows.add(row(
                        rows.size() + 1,
                        (line.task().point().equals("0")
                                        ? ""
                                        : PointWords.raised(line.task().point()) + ": ")
                                + line.task().title(),
                        line.tally())));
        blocks.add(table("Nhiệm vụ", rows));
        judge(blocks, 3, lines, results.late(List.of(page.document()), agency, null, null));
        return form.paper(
                "Tình hình thực hiện " + cited(page.document()),
                List.of(page.document().issuer()),
                blocks);
    }

    /** @param until last day, included */
    @Transactional(readOnly = true)
    public Paper ofPeriod(LocalDate from, LocalDate until, @Nullable Long agency) {
        if (until.isBefore(from)) {
            throw Refusal.ofField(
                            "directive.refusal.period",
                            "until",
                            Map.of("from", Formats.day(from), "until", Formats.day(until)))
                    .asException();
        }
        List<ResultsOverview.DocumentLine> documents = results.documents(agency, from, until);
        List<Document> known =
                documents.stream().map(ResultsOverview.DocumentLine::document).toList();
        List<ResultsPage.AgencyLine> lines = results.agencies(known, agency, from, until);
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(new Paper.Heading("1. Kết quả chung"));
        blocks.add(
                new Paper.Paragraph(now() + ", từ ngày " + PaperWords.day(from) + " đến ngày " + PaperWords.day(until)
                        + " có việc đến hạn của " + PaperWords.number(documents.size()) + " văn bản, do "
                        + PaperWords.number(lines.size()) + " đơn vị thực hiện. "
                        + summary(Results.total(lines))));
        blocks.add(new Paper.Heading("2. Kết quả từng văn bản"));
        List<List<String>> rows = new ArrayList<>();
        documents.forEach(line -> rows.add(row(
                rows.size() + 1, line.document().cite() + ": " + line.document().subject(), line.tally())));
        blocks.add(table("Văn bản", rows));
        judge(blocks, 3, lines, results.late(known, agency, from, until));
        return form.paper(
                "Tình hình thực hiện các văn bản chỉ đạo từ ngày " + PaperWords.day(from) + " đến ngày "
                        + PaperWords.day(until),
                List.of(),
                blocks);
    }

    /** By agency, then who is commended in one table, then who failed and what is proposed about it. */
    private void judge(
            List<Paper.Block> blocks,
            int number,
            List<ResultsPage.AgencyLine> lines,
            Map<Long, List<Obligation>> late) {
        int next = number;
        if (lines.size() > 1) {
            blocks.add(new Paper.Heading(next++ + ". Kết quả từng đơn vị"));
            List<List<String>> rows = new ArrayList<>();
            lines.forEach(line -> rows.add(row(rows.size() + 1, line.name(), line.tally())));
            blocks.add(table("Đơn vị", rows));
        }
        blocks.add(new Paper.Heading(next++ + ". Biểu dương"));
        List<List<String>> good = new ArrayList<>();
        lines.stream()
                .filter(line -> line.tally().isCommendable())
                .forEach(line -> good.add(List.of(
                        String.valueOf(good.size() + 1),
                        line.name(),
                        line.head(),
                        PaperWords.number(line.tally().inTime()))));
        if (good.isEmpty()) {
            blocks.add(new Paper.Paragraph("Chưa có đơn vị nào hoàn thành đúng hạn mọi việc đã đến hạn."));
        } else {
            blocks.add(new Paper.Paragraph(
                    PaperWords.number(good.size()) + " đơn vị hoàn thành đúng hạn mọi việc đã đến hạn:"));
            blocks.add(new Paper.Table(
                    List.of(
                            new Paper.Column("TT", 2, true),
                            new Paper.Column("Đơn vị", 10, false),
                            new Paper.Column("Người đứng đầu", 10, false),
                            new Paper.Column("Việc đúng hạn", 4, true)),
                    good));
        }
        propose(blocks, next, lines, late);
    }

    private void propose(
            List<Paper.Block> blocks,
            int number,
            List<ResultsPage.AgencyLine> lines,
            Map<Long, List<Obligation>> late) {
        blocks.add(new Paper.Heading(number + ". Tồn tại, trách nhiệm và kiến nghị"));
        List<LateAgency> failing = lines.stream()
                .filter(line -> line.tally().isFailing())
                .map(line -> new LateAgency(
                        line,
                        late.getOrDefault(line.agency(), List.of()),
                        line.tally().doneLate(),
                        clock.instant()))
                .toList();
        if (failing.isEmpty()) {
            blocks.add(new Paper.Paragraph("Không có việc nào quá hạn."));
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (LateAgency each : failing) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    named(each.line()),
                    PaperWords.number(each.late().size()),
                    PaperWords.number(each.doneLate()),
                    each.late().isEmpty() ? "" : Formats.span(each.delay(), Language.VI),
                    each.step().words()));
        }
        blocks.add(new Paper.Table(
                List.of(
                        new Paper.Column("TT", 2, true),
                        new Paper.Column("Đơn vị (người đứng đầu)", 9, false),
                        new Paper.Column("Quá hạn", 3, true),
                        new Paper.Column("Xong quá hạn", 3, true),
                        new Paper.Column("Chậm nhất", 4, true),
                        new Paper.Column("Kiến nghị", 12, false)),
                rows));
    }

    private static String named(ResultsPage.AgencyLine line) {
        return line.head().isEmpty() ? line.name() : line.name() + " (" + line.head() + ")";
    }

    private static String summary(Tally tally) {
        return "Tổng số " + PaperWords.number(tally.owed()) + " lượt việc: hoàn thành đúng hạn "
                + PaperWords.number(tally.inTime()) + ", hoàn thành quá hạn " + PaperWords.number(tally.doneLate())
                + ", đang thực hiện trong hạn " + PaperWords.number(tally.open()) + ", quá hạn chưa hoàn thành "
                + PaperWords.number(tally.openLate()) + ".";
    }

    /** {@code Thông báo số 107/TB-UBND} */
    private String cited(Document document) {
        return document.symbol().isEmpty()
                ? document.cite()
                : Abbreviation.kindOf(document.symbol()) + " số " + document.symbol();
    }

    private String now() {
        return "Đến " + PaperWords.moment(clock.instant());
    }

    private static Paper.Table table(String what, List<List<String>> rows) {
        return new Paper.Table(
                List.of(
                        new Paper.Column("TT", 2, true),
                        new Paper.Column(what, 14, false),
                        new Paper.Column("Phải làm", 3, true),
                        new Paper.Column("Đúng hạn", 3, true),
                        new Paper.Column("Xong quá hạn", 3, true),
                        new Paper.Column("Đang làm", 3, true),
                        new Paper.Column("Quá hạn", 3, true)),
                rows);
    }

    private static List<String> row(int number, String what, Tally tally) {
        return List.of(
                String.valueOf(number),
                what,
                PaperWords.number(tally.owed()),
                PaperWords.number(tally.inTime()),
                PaperWords.number(tally.doneLate()),
                PaperWords.number(tally.open()),
                PaperWords.number(tally.openLate()));
    }
}
