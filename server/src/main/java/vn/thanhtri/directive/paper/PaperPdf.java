package vn.thanhtri.directive.paper;

import static vn.thanhtri.directive.paper.PaperForm.points;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** A paper as PDF: A4, embedded letters, pages numbered from the second on. */
public final class PaperPdf {
    private final Paper paper;
    private final Sheets sheets;
    private final PaperFonts fonts;

    private PaperPdf(Paper paper, Sheets sheets, PaperFonts fonts) {
        this.paper = paper;
        this.sheets = sheets;
        this.fonts = fonts;
    }

    /** @param year for a date that is left open */
    public static byte[] write(Paper paper, int year) {
        try (PDDocument document = new PDDocument()) {
            PaperFonts fonts = PaperFonts.of(document);
            try (Sheets sheets = new Sheets(document, fonts)) {
                new PaperPdf(paper, sheets, fonts).draw(year);
            }
            document.getDocumentInformation().setTitle(paper.kind() + " " + paper.subject());
            document.getDocumentCatalog().setLanguage("vi-VN");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the paper " + paper.subject(), e);
        }
    }

    private void draw(int year) throws IOException {
        head(year);
        if (!paper.isLetter()) {
            sheets.down(14);
            centred(paper.kind(), fonts.bold(), paper.isOfTheParty() ? PaperForm.PARTY_KIND : PaperForm.BODY);
            centred(paper.subject(), fonts.bold(), PaperForm.BODY);
            if (paper.isOfTheParty()) {
                centred("-----", fonts.regular(), PaperForm.BODY);
            } else {
                sheets.rule(sheets.left() + sheets.width() / 3, sheets.width() / 3);
            }
        }
        sheets.down(10);
        for (String line : paper.addressLines()) {
            sheets.paragraph(line, fonts.regular(), PaperForm.BODY, points(PaperForm.FIRST_LINE * 3.0));
        }
        for (Paper.Block block : paper.blocks()) {
            switch (block) {
                case Paper.Heading heading ->
                    sheets.paragraph(heading.text(), fonts.bold(), PaperForm.BODY, points(PaperForm.FIRST_LINE));
                case Paper.Paragraph paragraph ->
                    sheets.paragraph(paragraph.text(), fonts.regular(), PaperForm.BODY, points(PaperForm.FIRST_LINE));
                case Paper.Table table -> new PdfTable(sheets, fonts).draw(table);
            }
        }
        foot();
    }

    private void head(int year) throws IOException {
        float half = (float) (sheets.width() * PaperForm.ISSUER_SHARE);
        float right = sheets.left() + half;
        float rest = sheets.width() - half;
        float top = sheets.y();
        if (!paper.above().isEmpty()) {
            sheets.centred(paper.above(), fonts.regular(), PaperForm.ISSUER, sheets.left(), half);
        }
        sheets.centred(paper.issuer(), fonts.bold(), PaperForm.ISSUER, sheets.left(), half);
        if (paper.isOfTheParty()) {
            sheets.centred("*", fonts.regular(), PaperForm.ISSUER, sheets.left(), half);
        } else {
            sheets.rule(sheets.left() + half / 3, half / 3);
            sheets.down(6);
        }
        sheets.centred(paper.numberLine(), fonts.regular(), PaperForm.NUMBER, sheets.left(), half);
        if (paper.isLetter()) {
            sheets.centred(
                    "V/v " + paper.subject(), fonts.regular(), PaperForm.LETTER_SUBJECT, sheets.left() + 4, half - 8);
        }
        if (!paper.urgency().isEmpty()) {
            sheets.centred(paper.urgency(), fonts.bold(), PaperForm.NUMBER, sheets.left(), half);
        }
        float bottom = sheets.y();
        sheets.moveTo(top);
        String last = paper.isOfTheParty() ? Paper.PARTY : Paper.MOTTO;
        int size = paper.isOfTheParty() ? PaperForm.PARTY_TITLE : PaperForm.MOTTO;
        if (!paper.isOfTheParty()) {
            sheets.centred(Paper.NATION, fonts.bold(), PaperForm.NATION, right, rest);
        }
        sheets.centred(last, fonts.bold(), size, right, rest);
        float motto = PaperFonts.width(fonts.bold(), size, last);
        sheets.rule(right + (rest - motto) / 2, motto);
        sheets.down(6);
        sheets.centred(paper.dateLine(year), fonts.italic(), PaperForm.BODY, right, rest);
        sheets.moveTo(Math.min(bottom, sheets.y()));
    }

    private void foot() throws IOException {
        List<String> titles = paper.signature().title();
        sheets.down(10);
        sheets.keep(points(50) + 18 * titles.size());
        float top = sheets.y();
        float half = sheets.width() / 2;
        sheets.line("Nơi nhận:", fonts.boldItalic(), PaperForm.RECIPIENTS_TITLE, sheets.left());
        for (int i = 0; i < paper.recipients().size(); i++) {
            String end = i == paper.recipients().size() - 1 ? "." : ";";
            for (String line : PaperFonts.wrap(
                    fonts.regular(),
                    PaperForm.RECIPIENTS,
                    PaperFonts.writable(
                            fonts.regular(), "- " + paper.recipients().get(i) + end),
                    half - 10,
                    0)) {
                sheets.line(line, fonts.regular(), PaperForm.RECIPIENTS, sheets.left());
            }
        }
        if (!paper.urgency().isEmpty()) {
            sheets.centred(paper.urgency(), fonts.bold(), PaperForm.NUMBER, sheets.left(), half);
        }
        float bottom = sheets.y();
        sheets.moveTo(top);
        for (String title : titles) {
            sheets.centred(title, fonts.bold(), PaperForm.BODY, sheets.left() + half, half);
        }
        sheets.down(points(25));
        sheets.centred(paper.signature().name(), fonts.bold(), PaperForm.BODY, sheets.left() + half, half);
        sheets.moveTo(Math.min(bottom, sheets.y()));
    }

    private void centred(String text, PDFont font, int size) throws IOException {
        sheets.centred(text, font, size, sheets.left(), sheets.width());
    }
}
