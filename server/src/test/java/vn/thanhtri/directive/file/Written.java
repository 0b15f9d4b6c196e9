package vn.thanhtri.directive.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Files as offices write them, made by the libraries that offices' programs resemble. */
final class Written {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float SIZE = 12;
    private static final float MARGIN = 60;
    private static final int LETTERS_IN_LINE = 78;

    private Written() {}

    static byte[] docx(String text) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            for (String line : text.split("\n")) {
                document.createParagraph().createRun().setText(line);
            }
            return bytes(document);
        }
    }

    static byte[] docxWithTable() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("KẾ HOẠCH");
            XWPFTable table = document.createTable(2, 3);
            List<String> cells = List.of("TT", "Nội dung", "Đơn vị chủ trì", "1", "Lắp camera", "Sở Y tế");
            for (int i = 0; i < cells.size(); i++) {
                table.getRow(i / 3).getCell(i % 3).setText(cells.get(i));
            }
            return bytes(document);
        }
    }

    static byte[] numberedDocx() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            CTAbstractNum kind = CTAbstractNum.Factory.newInstance();
            kind.setAbstractNumId(BigInteger.ZERO);
            level(kind, 0, STNumberFormat.DECIMAL, "%1.");
            level(kind, 1, STNumberFormat.DECIMAL, "%1.%2.");
            level(kind, 2, STNumberFormat.BULLET, "");
            BigInteger list = document.createNumbering()
                    .addNum(document.getNumbering().addAbstractNum(new XWPFAbstractNum(kind)));
            item(document, list, 0, "Sở Y tế lấy mẫu");
            item(document, list, 0, "Công an tỉnh rà soát");
            item(document, list, 1, "Lập danh sách");
            item(document, list, 2, "Báo cáo hằng ngày");
            item(document, list, 0, "Sở Công Thương");
            item(document, list, 1, "Cung ứng");
            return bytes(document);
        }
    }

    private static void level(CTAbstractNum kind, int level, STNumberFormat.Enum format, String words) {
        var at = kind.addNewLvl();
        at.setIlvl(BigInteger.valueOf(level));
        at.addNewStart().setVal(BigInteger.ONE);
        at.addNewNumFmt().setVal(format);
        at.addNewLvlText().setVal(words);
    }

    private static void item(XWPFDocument document, BigInteger list, int level, String words) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
        paragraph.createRun().setText(words);
    }

    static byte[] docxInLegacyFont() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            var heading = document.createParagraph().createRun();
            heading.setFontFamily(".VnTimeH");
            heading.setText("th«ng b¸o");
            document.createParagraph().createRun().setText("1. Sở Y tế ");
            var rest = document.getLastParagraph().createRun();
            rest.setFontFamily(".VnTime");
            rest.setText("lÊy mÉu xÐt nghiÖm");
            return bytes(document);
        }
    }

    static byte[] html(String text) {
        StringBuilder page = new StringBuilder(
                "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>x</title><style>p{}</style></head><body>");
        for (String line : text.split("\n")) {
            page.append("<p>")
                    .append(line.replace("&", "&amp;").replace("<", "&lt;"))
                    .append("</p>\n");
        }
        return page.append("</body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Lines of at most 78 letters; after each paragraph half a line is left, as offices set it. */
    static byte[] pdf(String text) throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream letters = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
            PDType0Font font = PDType0Font.load(document, letters);
            float y = 0;
            PDPageContentStream page = null;
            for (String paragraph : text.split("\n")) {
                for (String line : wrapped(paragraph)) {
                    if (page == null || y < MARGIN) {
                        if (page != null) {
                            page.close();
                        }
                        PDPage next = new PDPage(PDRectangle.A4);
                        document.addPage(next);
                        page = new PDPageContentStream(document, next);
                        y = PDRectangle.A4.getHeight() - MARGIN;
                    }
                    page.beginText();
                    page.setFont(font, SIZE);
                    page.newLineAtOffset(MARGIN, y);
                    page.showText(line);
                    page.endText();
                    y -= SIZE * 1.3f;
                }
                y -= SIZE * 0.5f;
            }
            Objects.requireNonNull(page).close();
            return bytes(document);
        }
    }

    private static List<String> wrapped(String paragraph) {
        String words = Normalizer.normalize(paragraph, Normalizer.Form.NFC)
                .replace('\u00A0', ' ')
                .strip();
        List<String> lines = new java.util.ArrayList<>();
        while (words.length() > LETTERS_IN_LINE) {
            int cut = words.lastIndexOf(' ', LETTERS_IN_LINE);
            lines.add(words.substring(0, cut));
            words = words.substring(cut + 1);
        }
        if (!words.isEmpty()) {
            lines.add(words);
        }
        return lines;
    }

    /** Toned capitals become small letters, as TCVN3 has none. */
    static byte[] tcvn3(String text) {
        StringBuilder bytes = new StringBuilder();
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            int capital = Tcvn3.UNICODE.indexOf(c);
            int at = capital >= 0 ? capital : Tcvn3.UNICODE.indexOf(Character.toLowerCase(c));
            bytes.append(at >= 0 ? Tcvn3.LEGACY.charAt(at) : c);
        }
        return bytes.toString().getBytes(Charset.forName("windows-1252"));
    }

    static byte[] bytes(XWPFDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }

    static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
