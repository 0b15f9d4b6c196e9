package vn.thanhtri.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.thanhtri.kernel.Sha256;

/** A file as the answer: to be kept under its name, with its type, never shown in place. */
public final class Download {
    private Download() {}

    /** With the SHA-256 of the content as {@code Repr-Digest} (RFC 9530). */
    public static ResponseEntity<byte[]> of(String name, String mediaType, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(HttpHeaders.CONTENT_DISPOSITION, named(name))
                .header(
                        "Repr-Digest",
                        "sha-256=:"
                                + Base64.getEncoder()
                                        .encodeToString(Sha256.digest().digest(content))
                                + ":")
                .body(content);
    }

    /** For what is written while it is made. */
    public static OutputStream start(HttpServletResponse response, String name, String mediaType) throws IOException {
        response.setContentType(mediaType);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, named(name));
        return response.getOutputStream();
    }

    private static String named(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
