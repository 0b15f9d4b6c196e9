package vn.thanhtri.directive.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import vn.thanhtri.directive.grammar.UnreadableDirectiveException;
import vn.thanhtri.directive.grammar.UnreadableDirectiveException.Reason;
import vn.thanhtri.kernel.sheet.ZipBounds;

/** The text of a DOCX: body, tables, footnotes; the numbers that Word counts are written out. */
final class DocxText {
    private static final int COLUMNS_OF_A_LETTERHEAD = 2;

    private final StringBuilder text = new StringBuilder();
    private final Set<Encoding> fonts = EnumSet.noneOf(Encoding.class);
    private final DocxNumbers numbers;

    private DocxText(XWPFDocument document) {
        this.numbers = new DocxNumbers(document);
        document.getBodyElements().forEach(this::body);
        document.getFootnotes().forEach(note -> note.getBodyElements().forEach(this::body));
        document.getEndnotes().forEach(note -> note.getBodyElements().forEach(this::body));
    }

    static FileText read(byte[] content) {
        try (XWPFDocument document = opened(content)) {
            DocxText reader = new DocxText(document);
            FileText whole = LegacyText.toUnicode(reader.text.toString(), Format.DOCX);
            return whole.encoding() == Encoding.UNICODE && !reader.fonts.isEmpty()
                    ? new FileText(
                            whole.text(), Format.DOCX, reader.fonts.iterator().next())
                    : whole;
        } catch (IOException | UnsupportedFileFormatException | OpenXML4JRuntimeException | POIXMLException _) {
            throw new UnreadableDirectiveException(Reason.DAMAGED);
        }
    }

    private static XWPFDocument opened(byte[] content) throws IOException {
        ZipBounds.require(content);
        return new XWPFDocument(new ByteArrayInputStream(content));
    }

    private void body(IBodyElement element) {
        switch (element) {
            case XWPFParagraph paragraph -> line(paragraph, "\n\n");
            case XWPFTable table -> table(table);
            case XWPFSDT control -> text.append(control.getContent().getText()).append("\n\n");
            default -> throw new UnreadableDirectiveException(Reason.DAMAGED);
        }
    }

    private void line(XWPFParagraph paragraph, String end) {
        String words = words(paragraph);
        if (!words.isBlank()) {
            text.append(numbers.next(paragraph)).append(words).append(end);
        }
    }

    private String words(XWPFParagraph paragraph) {
        StringBuilder words = new StringBuilder();
        for (IRunElement each : paragraph.getIRuns()) {
            words.append(each instanceof XWPFRun run ? words(run) : each.toString());
        }
        return words.toString()
                .replaceAll("\\[(?:footnote|endnote)Ref:\\d+]", "")
                .strip();
    }

    // the font says the encoding of its run, so nothing is guessed
    private String words(XWPFRun run) {
        String font = run.getFontFamily();
        String words = run.text();
        if (font == null || words.isBlank()) {
            return words;
        }
        if (font.startsWith(".Vn")) {
            fonts.add(Encoding.TCVN3);
            String unicode = Tcvn3.toUnicode(words);
            return font.endsWith("H") ? unicode.toUpperCase(Locale.ROOT) : unicode;
        }
        if (font.startsWith("VNI-")) {
            fonts.add(Encoding.VNI);
            return Vni.toUnicode(words);
        }
        return run.isCapitalized() ? words.toUpperCase(Locale.ROOT) : words;
    }

    private void table(XWPFTable table) {
        for (XWPFTableRow row : table.getRows()) {
            List<XWPFTableCell> cells = row.getTableCells();
            boolean layout = cells.size() <= COLUMNS_OF_A_LETTERHEAD
                    && cells.stream().anyMatch(cell -> cell.getParagraphs().size() > 1);
            if (layout || cells.size() == 1) {
                cells.forEach(cell -> cell.getBodyElements().forEach(this::body));
            } else {
                text.append(cells.stream()
                        .map(cell -> cell.getParagraphs().stream()
                                .map(paragraph -> numbers.next(paragraph) + words(paragraph))
                                .collect(Collectors.joining(" ")))
                        .collect(Collectors.joining(" | ", "| ", " |\n")));
            }
        }
        text.append('\n');
    }
}
