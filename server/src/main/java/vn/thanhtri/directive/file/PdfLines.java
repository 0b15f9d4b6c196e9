package vn.thanhtri.directive.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Lines of a PDF with their places, put together to paragraphs: a wider gap begins a paragraph, an indent or a short line before
 * begins a line, anything else goes on.
 */
final class PdfLines extends PDFTextStripper {
    private static final double WIDER = 1.2;
    private static final double SHORT = 0.85;
    private static final float INDENT = 8;

    /** Blanks in a row that stand for a gap between columns; the parser reads them so. */
    private static final String COLUMN_GAP = "     ";

    private static final float COLUMN_EMS = 3;

    /** Places in points from the left and from the top of the page. */
    private record Line(int page, float left, float right, float y, String words) {}

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private float left;
    private float right;
    private float y;

    PdfLines() {
        setSortByPosition(true);
    }

    @Override
    protected void writeString(String word, List<TextPosition> letters) {
        TextPosition first = letters.getFirst();
        if (words.isEmpty()) {
            left = first.getXDirAdj();
            y = first.getYDirAdj();
        } else if (first.getXDirAdj() - right > COLUMN_EMS * first.getFontSizeInPt()) {
            words.append(COLUMN_GAP);
        }
        words.append(word);
        right = letters.getLast().getXDirAdj() + letters.getLast().getWidthDirAdj();
    }

    @Override
    protected void writeWordSeparator() {
        words.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        flush();
    }

    @Override
    protected void writePageEnd() throws IOException {
        flush();
        super.writePageEnd();
    }

    @Override
    protected void writeParagraphEnd() {
        // paragraphs are told by the places of lines
    }

    private void flush() {
        if (!words.toString().isBlank()) {
            lines.add(new Line(
                    getCurrentPageNo(), left, right, y, words.toString().strip()));
        }
        words.setLength(0);
    }

    /** Whether a page has words. */
    boolean hasWords(int page) {
        return lines.stream().anyMatch(line -> line.page() == page);
    }

    /** All pages; a page number that stands alone is no part of the text (Decree 30/2020/NĐ-CP, Phụ lục I). */
    String paragraphs() {
        List<Line> body = lines.stream()
                .filter(line -> !line.words().equals(String.valueOf(line.page())))
                .toList();
        double usual = usualGap(body);
        double width = body.stream().mapToDouble(Line::right).max().orElse(0);
        double margin = body.stream().mapToDouble(Line::left).min().orElse(0);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < body.size(); i++) {
            Line line = body.get(i);
            if (i > 0) {
                Line before = body.get(i - 1);
                boolean gap = before.page() == line.page() && line.y() - before.y() > WIDER * usual;
                boolean turns = line.left() > margin + INDENT
                        || before.right() < SHORT * width
                        || before.words().contains(COLUMN_GAP)
                        || line.words().contains(COLUMN_GAP);
                text.append(gap ? "\n\n" : turns ? "\n" : " ");
            }
            text.append(line.words());
        }
        return text.append('\n').toString();
    }

    // the commonest distance between lines of a page, in points
    private static double usualGap(List<Line> body) {
        List<Float> gaps = new ArrayList<>();
        for (int i = 1; i < body.size(); i++) {
            if (body.get(i).page() == body.get(i - 1).page()) {
                gaps.add((float) Math.round((body.get(i).y() - body.get(i - 1).y()) * 2) / 2);
            }
        }
        float usual = Float.MAX_VALUE;
        int most = 0;
        for (float gap : gaps) {
            int count = 0;
            for (float other : gaps) {
                if (other == gap) {
                    count++;
                }
            }
            if (gap > 0 && (count > most || count == most && gap < usual)) {
                usual = gap;
                most = count;
            }
        }
        return usual;
    }
}
