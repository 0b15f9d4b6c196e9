package vn.thanhtri.directive.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import vn.thanhtri.directive.grammar.UnreadableDirectiveException;
import vn.thanhtri.directive.grammar.UnreadableDirectiveException.Reason;
import vn.thanhtri.directive.grammar.text.LegacyEncoding;

/** Decodes plain text and Markdown. */
final class PlainText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BOM = 0xFEFF;

    private PlainText() {}

    /** UTF-8, UTF-16 with its mark, else the single bytes of a legacy text; anything else is refused. */
    static String decode(byte[] content) {
        if (content.length >= 2) {
            int first = (content[0] & 0xFF) << 8 | content[1] & 0xFF;
            if (first == BOM || first == 0xFFFE) {
                return new String(content, StandardCharsets.UTF_16);
            }
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            String bytes = new String(content, WINDOWS);
            if (LegacyEncoding.isBinary(bytes)) {
                throw new UnreadableDirectiveException(Reason.NOT_TEXT);
            }
            if (LegacyText.encodingOf(bytes) == Encoding.UNICODE) {
                throw new UnreadableDirectiveException(Reason.NOT_UTF8);
            }
            return bytes;
        }
    }
}
