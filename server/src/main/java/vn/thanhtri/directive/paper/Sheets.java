package vn.thanhtri.directive.paper;

import static vn.thanhtri.directive.paper.PaperForm.points;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Sheets of A4 that are written from top to bottom. Lengths in points, {@code y} from the lower edge. */
final class Sheets implements Closeable {
    private static final float LEADING = 1.25f;

    private final PDDocument document;
    private final PaperFonts fonts;
    private PDPageContentStream pen;
    private float y;

    Sheets(PDDocument document, PaperFonts fonts) throws IOException {
        this.document = document;
        this.fonts = fonts;
        this.pen = begin();
    }

    private PDPageContentStream begin() throws IOException {
        PDPage page = new PDPage(new PDRectangle(points(PaperForm.WIDTH), points(PaperForm.HEIGHT)));
        document.addPage(page);
        y = points(PaperForm.HEIGHT - PaperForm.TOP);
        return new PDPageContentStream(document, page);
    }

    /** The number of a page stands in the middle of the upper margin, from the second page on (Phụ lục I, II, 9). */
    void turn() throws IOException {
        pen.close();
        pen = begin();
        String number = String.valueOf(document.getNumberOfPages());
        float middle = points(PaperForm.WIDTH) / 2 - PaperFonts.width(fonts.regular(), PaperForm.BODY, number) / 2;
        text(number, fonts.regular(), PaperForm.BODY, middle, points(PaperForm.HEIGHT - PaperForm.TOP / 2.0) - 5, 0);
    }

    float left() {
        return points(PaperForm.LEFT);
    }

    float width() {
        return points(PaperForm.WIDTH - PaperForm.LEFT - PaperForm.RIGHT);
    }

    float y() {
        return y;
    }

    void moveTo(float height) {
        y = height;
    }

    void down(float length) {
        y -= length;
    }

    /** Turns the sheet when less than this is left. */
    void keep(float height) throws IOException {
        if (y - height < points(PaperForm.BOTTOM)) {
            turn();
        }
    }

    static float leading(float size) {
        return size * LEADING;
    }

    /** One line at the left edge given. */
    void line(String text, PDFont font, float size, float x) throws IOException {
        keep(leading(size));
        text(text, font, size, x, y - size, 0);
        y -= leading(size);
    }

    void centred(String text, PDFont font, float size, float x, float width) throws IOException {
        for (String line : PaperFonts.wrap(font, size, PaperFonts.writable(font, text), width, 0)) {
            keep(leading(size));
            text(line, font, size, x + (width - PaperFonts.width(font, size, line)) / 2, y - size, 0);
            y -= leading(size);
        }
    }

    /** Justified, its first line indented. */
    void paragraph(String text, PDFont font, float size, float indent) throws IOException {
        List<String> lines = PaperFonts.wrap(font, size, PaperFonts.writable(font, text), width(), indent);
        for (int i = 0; i < lines.size(); i++) {
            keep(leading(size));
            String line = lines.get(i);
            float begin = i == 0 ? indent : 0;
            long blanks = line.chars().filter(letter -> letter == ' ').count();
            float free = width() - begin - PaperFonts.width(font, size, line);
            boolean last = i == lines.size() - 1;
            text(line, font, size, left() + begin, y - size, last || blanks == 0 ? 0 : free / blanks);
            y -= leading(size);
        }
        y -= PaperForm.GAP;
    }

    /** A horizontal line below what was written. */
    void rule(float x, float length) throws IOException {
        stroke(x, y - 1, x + length, y - 1);
        y -= 2;
    }

    void stroke(float fromX, float fromY, float toX, float toY) throws IOException {
        pen.setLineWidth(0.6f);
        pen.moveTo(fromX, fromY);
        pen.lineTo(toX, toY);
        pen.stroke();
    }

    /** @param between added to each blank; letters of two bytes know no word spacing of their own */
    void text(String text, PDFont font, float size, float x, float base, float between) throws IOException {
        pen.beginText();
        pen.setFont(font, size);
        pen.newLineAtOffset(x, base);
        if (between == 0) {
            pen.showText(text);
        } else {
            float shift = -between * 1000 / size;
            String[] words = text.split(" ", -1);
            Object[] parts = new Object[words.length * 2 - 1];
            for (int i = 0; i < words.length; i++) {
                parts[2 * i] = i < words.length - 1 ? words[i] + " " : words[i];
                if (i < words.length - 1) {
                    parts[2 * i + 1] = shift;
                }
            }
            pen.showTextWithPositioning(parts);
        }
        pen.endText();
    }

    @Override
    public void close() throws IOException {
        pen.close();
    }
}
