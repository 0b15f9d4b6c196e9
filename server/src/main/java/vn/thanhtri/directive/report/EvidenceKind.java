package vn.thanhtri.directive.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What a file of evidence may be; told by its bytes and never by its name. */
enum EvidenceKind {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp"),
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    TEXT("text/plain;charset=UTF-8");

    private static final int MOST_ENTRIES = 200;

    private final String mediaType;

    EvidenceKind(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** Empty for what is none of them: programs, archives, old Word files, markup. */
    static Optional<EvidenceKind> of(byte[] content) {
        if (opens(content, 0, "\u00FF\u00D8\u00FF")) {
            return Optional.of(JPEG);
        }
        if (opens(content, 0, "\u0089PNG\r\n\u001A\n")) {
            return Optional.of(PNG);
        }
        if (opens(content, 0, "RIFF") && opens(content, 8, "WEBP")) {
            return Optional.of(WEBP);
        }
        if (opens(content, 0, "%PDF-")) {
            return Optional.of(PDF);
        }
        if (opens(content, 0, "PK\u0003\u0004")) {
            return office(content);
        }
        return isText(content) ? Optional.of(TEXT) : Optional.empty();
    }

    private static boolean opens(byte[] content, int at, String bytes) {
        byte[] wanted = bytes.getBytes(StandardCharsets.ISO_8859_1);
        if (content.length < at + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (content[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<EvidenceKind> office(byte[] content) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            ZipEntry entry = zip.getNextEntry();
            for (int seen = 0; entry != null && seen < MOST_ENTRIES; seen++) {
                if (entry.getName().equals("word/document.xml")) {
                    return Optional.of(DOCX);
                }
                if (entry.getName().equals("xl/workbook.xml")) {
                    return Optional.of(XLSX);
                }
                entry = zip.getNextEntry();
            }
            return Optional.empty();
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    private static boolean isText(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            boolean plain = text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
            return plain && !text.stripLeading().startsWith("<") && !text.startsWith("#!");
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
