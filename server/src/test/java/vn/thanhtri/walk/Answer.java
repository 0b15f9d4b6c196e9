package vn.thanhtri.walk;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What came back, with everything that can be read in it: also in workbooks, documents and PDF. */
record Answer(int status, String type, String location, String text) {
    static Answer of(HttpResponse<byte[]> response) throws IOException {
        String type = response.headers().firstValue("Content-Type").orElse("");
        return new Answer(
                response.statusCode(),
                type,
                response.headers().firstValue("Location").orElse(""),
                read(type, response.body()));
    }

    private static String read(String type, byte[] body) throws IOException {
        if (body.length > 4 && body[0] == 'P' && body[1] == 'K') {
            return unpacked(body);
        }
        if (type.startsWith("application/pdf")) {
            try (PDDocument paper = Loader.loadPDF(body)) {
                return new PDFTextStripper().getText(paper);
            }
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    private static String unpacked(byte[] body) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipFile parts = ZipFile.builder().setByteArray(body).get()) {
            for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
                text.append(new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8))
                        .append('\n');
            }
        }
        return text.toString();
    }

    boolean refused() {
        return status >= 400 && status < 500 || isSignIn();
    }

    /** Sent away to sign in. */
    boolean isSignIn() {
        return status == 401 || status == 302 && location.contains("/sign-in");
    }

    boolean done() {
        return status >= 200 && status < 400 && !isSignIn();
    }
}
