package vn.thanhtri.directive.file;

import vn.thanhtri.directive.grammar.UnreadableDirectiveException;
import vn.thanhtri.directive.grammar.UnreadableDirectiveException.Reason;
import vn.thanhtri.directive.grammar.reading.DirectiveParser;

/** Reads a document file as text. */
public final class DocumentFile {
    private DocumentFile() {}

    /**
     * @param content the bytes of the file; its name is not asked
     * @throws UnreadableDirectiveException when its text cannot be had whole and sure
     */
    public static FileText read(byte[] content) {
        Format format = Format.of(content);
        FileText text = switch (format) {
            case TEXT -> LegacyText.toUnicode(PlainText.decode(content), format);
            case HTML -> LegacyText.toUnicode(HtmlText.read(content), format);
            case DOCX -> DocxText.read(content);
            case PDF -> LegacyText.toUnicode(PdfText.read(content), format);
        };
        if (text.text().isBlank()) {
            throw new UnreadableDirectiveException(Reason.EMPTY);
        }
        if (text.text().length() > DirectiveParser.LONGEST) {
            throw new UnreadableDirectiveException(Reason.TOO_LONG);
        }
        return text;
    }
}
