package vn.thanhtri.directive.file;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import vn.thanhtri.directive.grammar.UnreadableDirectiveException;
import vn.thanhtri.directive.grammar.UnreadableDirectiveException.Reason;

/** What sort of file a document came as, told by its bytes. */
public enum Format {
    TEXT("text/plain;charset=UTF-8", "txt"),
    HTML("text/html", "html"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    PDF("application/pdf", "pdf");

    private static final Pattern HTML_OPENS = Pattern.compile(
            "(?is)\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype html|html|head|body|meta|div|p|table|h[1-6])\\b.*");
    private static final int OPENING = 4_096;

    private final String mediaType;
    private final String extension;

    Format(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    static Format of(byte[] content) {
        if (opens(content, 0x25, 0x50, 0x44, 0x46)) {
            return PDF;
        }
        if (opens(content, 0x50, 0x4B, 0x03, 0x04)) {
            return DOCX;
        }
        if (opens(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableDirectiveException(Reason.OLD_WORD);
        }
        String opening = new String(content, 0, Math.min(OPENING, content.length), StandardCharsets.ISO_8859_1)
                .replace("ï»¿", "");
        return HTML_OPENS.matcher(opening).matches() ? HTML : TEXT;
    }

    private static boolean opens(byte[] content, int... bytes) {
        if (content.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((content[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
