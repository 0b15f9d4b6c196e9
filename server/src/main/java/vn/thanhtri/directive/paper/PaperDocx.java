package vn.thanhtri.directive.paper;

import static vn.thanhtri.directive.paper.PaperForm.twips;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** A paper as DOCX: Times New Roman, A4, to be finished and signed by the office. */
public final class PaperDocx {
    private static final String FONT = "Times New Roman";
    private static final int WIDTH = twips(PaperForm.WIDTH - PaperForm.LEFT - PaperForm.RIGHT);

    private final Paper paper;
    private final XWPFDocument document;

    private PaperDocx(Paper paper, XWPFDocument document) {
        this.paper = paper;
        this.document = document;
    }

    /** @param year for a date that is left open */
    public static byte[] write(Paper paper, int year) {
        try (XWPFDocument document = new XWPFDocument()) {
            PaperDocx docx = new PaperDocx(paper, document);
            docx.page();
            docx.head(year);
            docx.body();
            docx.foot();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the paper " + paper.subject(), e);
        }
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(twips(PaperForm.WIDTH)));
        size.setH(BigInteger.valueOf(twips(PaperForm.HEIGHT)));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(twips(PaperForm.TOP)));
        margins.setBottom(BigInteger.valueOf(twips(PaperForm.BOTTOM)));
        margins.setLeft(BigInteger.valueOf(twips(PaperForm.LEFT)));
        margins.setRight(BigInteger.valueOf(twips(PaperForm.RIGHT)));
        margins.setHeader(BigInteger.valueOf(twips(PaperForm.TOP / 2.0)));
        section.addNewTitlePg();
        XWPFParagraph number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        number.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private void head(int year) {
        int issuer = (int) (WIDTH * PaperForm.ISSUER_SHARE);
        XWPFTable table = frame(issuer, WIDTH - issuer);
        Column left = new Column(table.getRow(0).getCell(0));
        if (!paper.above().isEmpty()) {
            left.line(paper.above(), PaperForm.ISSUER, "");
        }
        XWPFParagraph body = left.line(paper.issuer(), PaperForm.ISSUER, "b");
        if (paper.isOfTheParty()) {
            left.line("*", PaperForm.ISSUER, "");
        } else {
            left.ruled(body, issuer / 3);
        }
        left.line(paper.numberLine(), PaperForm.NUMBER, "");
        if (paper.isLetter()) {
            left.line("V/v " + paper.subject(), PaperForm.LETTER_SUBJECT, "");
        }
        if (!paper.urgency().isEmpty()) {
            left.line(paper.urgency(), PaperForm.NUMBER, "b");
        }
        Column right = new Column(table.getRow(0).getCell(1));
        if (paper.isOfTheParty()) {
            right.ruled(right.line(Paper.PARTY, PaperForm.PARTY_TITLE, "b"), (WIDTH - issuer) / 8);
        } else {
            right.line(Paper.NATION, PaperForm.NATION, "b");
            right.ruled(right.line(Paper.MOTTO, PaperForm.MOTTO, "b"), (WIDTH - issuer) / 5);
        }
        right.line(paper.dateLine(year), PaperForm.BODY, "i");
    }

    private void body() {
        if (!paper.isLetter()) {
            XWPFParagraph kind = centred(document.createParagraph());
            kind.setSpacingBefore(240);
            write(kind, paper.kind(), paper.isOfTheParty() ? PaperForm.PARTY_KIND : PaperForm.BODY, "b");
            write(centred(document.createParagraph()), paper.subject(), PaperForm.BODY, "b");
            if (paper.isOfTheParty()) {
                write(centred(document.createParagraph()), "-----", PaperForm.BODY, "");
            } else {
                line(centred(document.createParagraph()), WIDTH / 3);
            }
        }
        for (String line : paper.addressLines()) {
            XWPFParagraph to = document.createParagraph();
            to.setIndentationLeft(twips(PaperForm.FIRST_LINE * 3.0));
            write(to, line, PaperForm.BODY, "");
        }
        for (Paper.Block block : paper.blocks()) {
            switch (block) {
                case Paper.Heading heading -> write(justified(), heading.text(), PaperForm.BODY, "b");
                case Paper.Paragraph paragraph -> write(justified(), paragraph.text(), PaperForm.BODY, "");
                case Paper.Table table -> table(table);
            }
        }
    }

    private XWPFParagraph justified() {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(twips(PaperForm.FIRST_LINE));
        paragraph.setSpacingAfter(PaperForm.GAP * 20);
        return paragraph;
    }

    private void table(Paper.Table table) {
        List<Paper.Column> columns = table.columns();
        int shares = columns.stream().mapToInt(Paper.Column::share).sum();
        XWPFTable grid = document.createTable(table.rows().size() + 1, columns.size());
        grid.setWidth(WIDTH);
        grid.getRow(0).setRepeatHeader(true);
        for (int row = 0; row <= table.rows().size(); row++) {
            grid.getRow(row).setCantSplitRow(true);
            for (int column = 0; column < columns.size(); column++) {
                XWPFTableCell cell = grid.getRow(row).getCell(column);
                cell.setWidth(String.valueOf(WIDTH * columns.get(column).share() / shares));
                XWPFParagraph paragraph = cell.getParagraphs().getFirst();
                boolean middle = row == 0 || columns.get(column).number();
                paragraph.setAlignment(middle ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
                String text = row == 0
                        ? columns.get(column).title()
                        : table.rows().get(row - 1).get(column);
                write(paragraph, text, PaperForm.TABLE, row == 0 ? "b" : "");
            }
        }
        document.createParagraph();
    }

    private void foot() {
        XWPFTable table = frame(WIDTH / 2, WIDTH - WIDTH / 2);
        Column left = new Column(table.getRow(0).getCell(0));
        left.line("Nơi nhận:", PaperForm.RECIPIENTS_TITLE, "bi").setAlignment(ParagraphAlignment.LEFT);
        for (int i = 0; i < paper.recipients().size(); i++) {
            String end = i == paper.recipients().size() - 1 ? "." : ";";
            left.line("- " + paper.recipients().get(i) + end, PaperForm.RECIPIENTS, "")
                    .setAlignment(ParagraphAlignment.LEFT);
        }
        Column right = new Column(table.getRow(0).getCell(1));
        paper.signature().title().forEach(title -> right.line(title, PaperForm.BODY, "b"));
        XWPFParagraph name = right.line(paper.signature().name(), PaperForm.BODY, "b");
        name.setSpacingBefore(twips(25));
    }

    /** Two cells beside each other without lines. */
    private XWPFTable frame(int left, int right) {
        XWPFTable table = document.createTable(1, 2);
        table.removeBorders();
        table.setWidth(WIDTH);
        table.getRow(0).setCantSplitRow(true);
        table.getRow(0).getCell(0).setWidth(String.valueOf(left));
        table.getRow(0).getCell(1).setWidth(String.valueOf(right));
        return table;
    }

    private static XWPFParagraph centred(XWPFParagraph paragraph) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(0);
        return paragraph;
    }

    /** An empty paragraph whose upper edge is a line, shortened on both sides. */
    private static void line(XWPFParagraph paragraph, int indent) {
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.setIndentationLeft(indent);
        paragraph.setIndentationRight(indent);
        write(paragraph, "", 6, "");
    }

    private static void write(XWPFParagraph paragraph, String text, int size, String style) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(size);
        run.setBold(style.contains("b"));
        run.setItalic(style.contains("i"));
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i], i);
        }
    }

    /** Lines below one another in a cell. */
    private static final class Column {
        private final XWPFTableCell cell;
        private boolean begun;

        Column(XWPFTableCell cell) {
            this.cell = cell;
        }

        XWPFParagraph line(String text, int size, String style) {
            XWPFParagraph paragraph =
                    begun ? cell.addParagraph() : cell.getParagraphs().getFirst();
            begun = true;
            centred(paragraph);
            write(paragraph, text, size, style);
            return paragraph;
        }

        void ruled(XWPFParagraph above, int indent) {
            above.setSpacingAfter(0);
            PaperDocx.line(centred(cell.addParagraph()), indent);
        }
    }
}
