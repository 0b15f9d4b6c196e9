package vn.thanhtri.directive.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** What a file of evidence may be; told by its bytes and never by its name. */
enum EvidenceKind {
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    TEXT("text/plain;charset=UTF-8", "txt", "csv", "md");

    private static final int MOST_ENTRIES = 2_000;
    private static final int LONGEST_NAME = 200;
    private static final Pattern PROGRAM =
            Pattern.compile(".*/(vbaproject\\.bin|vbadata\\.xml|activex/.*|embeddings/.*\\.bin)");

    private final String mediaType;
    private final List<String> endings;

    EvidenceKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    /**
     * The name under which it is handed out: without signs that lead elsewhere or turn the reading round, and with an
     * ending that says what it is. {@code a.hta} with text in it becomes {@code a.hta.txt}.
     */
    String named(String name) {
        String kept = plain(name);
        String ending = kept.substring(kept.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (kept.indexOf('.') >= 0 && endings.contains(ending)) {
            int most = LONGEST_NAME - ending.length() - 1;
            String stem = kept.substring(0, kept.length() - ending.length() - 1);
            return stem.substring(0, Math.min(most, stem.length())) + '.' + ending;
        }
        int most = LONGEST_NAME - endings.getFirst().length() - 1;
        return kept.substring(0, Math.min(most, kept.length())) + '.' + endings.getFirst();
    }

    String mediaType() {
        return mediaType;
    }

    /** The last part of a path, as it may be shown. */
    static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                .replaceAll("[. ]+$", "")
                .strip();
        return last.isEmpty() ? "—" : last.substring(0, Math.min(LONGEST_NAME, last.length()));
    }

    /** Empty for what is none of them: programs, archives, old Word files, markup, documents with macros. */
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
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            List<String> parts = Collections.list(zip.getEntries()).stream()
                    .map(part -> part.getName().toLowerCase(Locale.ROOT))
                    .toList();
            boolean program = parts.stream().anyMatch(PROGRAM.asMatchPredicate());
            if (program || parts.size() > MOST_ENTRIES) {
                return Optional.empty();
            }
            return parts.contains("word/document.xml")
                    ? Optional.of(DOCX)
                    : parts.contains("xl/workbook.xml") ? Optional.of(XLSX) : Optional.empty();
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
