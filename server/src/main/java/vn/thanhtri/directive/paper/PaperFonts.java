package vn.thanhtri.directive.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Liberation Serif, which has the measures of Times New Roman and every Vietnamese letter; only the letters used are embedded. */
record PaperFonts(PDFont regular, PDFont bold, PDFont italic, PDFont boldItalic) {
    static PaperFonts of(PDDocument document) throws IOException {
        return new PaperFonts(
                load(document, "Regular"),
                load(document, "Bold"),
                load(document, "Italic"),
                load(document, "BoldItalic"));
    }

    private static PDFont load(PDDocument document, String style) throws IOException {
        String file = "/liberation/LiberationSerif-" + style + ".ttf";
        try (InputStream font = Objects.requireNonNull(PaperFonts.class.getResourceAsStream(file), file)) {
            return PDType0Font.load(document, font, true);
        }
    }

    static float width(PDFont font, float size, String text) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /** Lines no wider than {@code width}; the first may begin {@code indent} further right. Line breaks of the text are kept. */
    static List<String> wrap(PDFont font, float size, String text, float width, float indent) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String part : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : part.split(" ")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                float room = lines.isEmpty() ? width - indent : width;
                if (!line.isEmpty() && width(font, size, longer) > room) {
                    lines.add(line.toString());
                    line.setLength(0);
                    line.append(word);
                } else {
                    line.setLength(0);
                    line.append(longer);
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** What the font has no letter for becomes a question mark instead of an error; control characters go. */
    static String writable(PDFont font, String text) {
        StringBuilder kept = new StringBuilder(text.length());
        java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC)
                .codePoints()
                .forEach(letter -> {
                    if (letter == '\t' || letter == '\u00a0') {
                        kept.append(' ');
                    } else if (letter == '\n' || has(font, letter)) {
                        kept.appendCodePoint(letter);
                    } else if (!Character.isISOControl(letter)) {
                        kept.append('?');
                    }
                });
        return kept.toString();
    }

    private static boolean has(PDFont font, int letter) {
        try {
            font.encode(Character.toString(letter));
            return true;
        } catch (IOException | IllegalArgumentException missing) {
            return false;
        }
    }
}
