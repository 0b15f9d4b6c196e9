package vn.thanhtri.testing.tube;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Labels on sheets of A4 that shops sell: 65 of 38.1 × 21.2 mm, five beside each other. Each has a QR code of the whole code for
 * telephones, the digits as Code 128 for scanners, and the code to be read and typed.
 */
final class LabelPdf {
    static final int LABELS = 65;

    private static final int ACROSS = 5;
    private static final int DOWN = 13;
    private static final float POINTS = 72f / 25.4f;
    private static final float WIDTH = 38.1f;
    private static final float HEIGHT = 21.2f;
    private static final float GAP = 2.5f;
    private static final float LEFT = (210f - ACROSS * WIDTH - (ACROSS - 1) * GAP) / 2;
    private static final float TOP = (297f - DOWN * HEIGHT) / 2;
    private static final float QR = 14f;
    private static final float BARS = 19f;
    private static final float BAR_HEIGHT = 8f;
    private static final float TEXT = 8f;

    private final PDPageContentStream pen;
    private final PDFont font;

    private LabelPdf(PDPageContentStream pen, PDFont font) {
        this.pen = pen;
        this.font = font;
    }

    static byte[] write(List<String> codes) {
        try (PDDocument document = new PDDocument()) {
            PDFont font = font(document);
            for (int first = 0; first < codes.size(); first += LABELS) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                    LabelPdf sheet = new LabelPdf(pen, font);
                    int end = Math.min(first + LABELS, codes.size());
                    for (int i = first; i < end; i++) {
                        int at = i - first;
                        sheet.draw(
                                codes.get(i),
                                LEFT + at % ACROSS * (WIDTH + GAP),
                                297f - TOP - (at / ACROSS + 1) * HEIGHT);
                    }
                }
            }
            document.getDocumentInformation().setTitle(codes.getFirst() + " – " + codes.getLast());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException | WriterException e) {
            throw new IllegalStateException("labels " + codes, e);
        }
    }

    private static PDFont font(PDDocument document) {
        String file = "/liberation/LiberationSerif-Bold.ttf";
        try (InputStream font = Objects.requireNonNull(LabelPdf.class.getResourceAsStream(file), file)) {
            return PDType0Font.load(document, font, true);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** @param x left edge @param y lower edge, both in millimetres */
    private void draw(String code, float x, float y) throws IOException, WriterException {
        BitMatrix qr = new QRCodeWriter().encode(code, BarcodeFormat.QR_CODE, 1, 1);
        squares(qr, x + 1, y + (HEIGHT - QR) / 2, QR, QR);
        BitMatrix bars = new Code128Writer().encode(code.replaceAll("[^0-9]", ""), BarcodeFormat.CODE_128, 1, 1);
        squares(bars, x + QR + 2.5f, y + HEIGHT / 2, BARS, BAR_HEIGHT);
        pen.beginText();
        pen.setFont(font, TEXT);
        pen.newLineAtOffset((x + QR + 2.5f) * POINTS, (y + HEIGHT / 2 - 4.2f) * POINTS);
        pen.showText(code);
        pen.endText();
    }

    private void squares(BitMatrix matrix, float x, float y, float width, float height) throws IOException {
        float across = width / matrix.getWidth();
        float up = height / matrix.getHeight();
        for (int row = 0; row < matrix.getHeight(); row++) {
            for (int column = 0; column < matrix.getWidth(); column++) {
                if (matrix.get(column, row)) {
                    pen.addRect(
                            (x + column * across) * POINTS,
                            (y + height - (row + 1) * up) * POINTS,
                            across * POINTS,
                            up * POINTS);
                }
            }
        }
        pen.fill();
    }
}
