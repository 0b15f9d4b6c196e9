package vn.thanhtri.directive.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import vn.thanhtri.directive.grammar.UnreadableDirectiveException;
import vn.thanhtri.directive.grammar.UnreadableDirectiveException.Reason;

/** What sort of file a document came as, told by its bytes. */
public enum Format {
    TEXT("text/plain;charset=UTF-8", "txt"),
    HTML("text/html", "html"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    PDF("application/pdf", "pdf");

    private static final Pattern HTML_OPENS =
            Pattern.compile("(?is)\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype"
                    + " html|html|head|body|meta|div|p|table|h[1-6])\\b.*");
    private static final int OPENING = 4_096;
    /** PNG, JPEG, GIF, TIFF, RIFF (WebP), gzip, 7z, RAR, ELF. */
    private static final List<int[]> IMAGES_AND_ARCHIVES = List.of(
            new int[] {0x89, 0x50, 0x4E, 0x47},
            new int[] {0xFF, 0xD8, 0xFF},
            new int[] {0x47, 0x49, 0x46, 0x38},
            new int[] {0x49, 0x49, 0x2A, 0x00},
            new int[] {0x4D, 0x4D, 0x00, 0x2A},
            new int[] {0x52, 0x49, 0x46, 0x46},
            new int[] {0x1F, 0x8B},
            new int[] {0x37, 0x7A, 0xBC, 0xAF},
            new int[] {0x52, 0x61, 0x72, 0x21},
            new int[] {0x7F, 0x45, 0x4C, 0x46});

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
        if (IMAGES_AND_ARCHIVES.stream().anyMatch(magic -> opens(content, magic))) {
            throw new UnreadableDirectiveException(Reason.NOT_TEXT);
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
