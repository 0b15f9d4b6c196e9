package vn.thanhtri.directive.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Loại tệp chứng minh nhận theo nội dung, không theo tên")
class EvidenceKindTest {
    @Test
    @DisplayName("ảnh, PDF, DOCX, XLSX, văn bản thường thì nhận")
    void taken() throws IOException {
        assertThat(EvidenceKind.of(bytes("\u00FF\u00D8\u00FF\u00E0"))).contains(EvidenceKind.JPEG);
        assertThat(EvidenceKind.of(bytes("\u0089PNG\r\n\u001A\n...."))).contains(EvidenceKind.PNG);
        assertThat(EvidenceKind.of(bytes("RIFF0000WEBPVP8 "))).contains(EvidenceKind.WEBP);
        assertThat(EvidenceKind.of(bytes("%PDF-1.7"))).contains(EvidenceKind.PDF);
        assertThat(EvidenceKind.of(zip("word/document.xml"))).contains(EvidenceKind.DOCX);
        assertThat(EvidenceKind.of(zip("xl/workbook.xml"))).contains(EvidenceKind.XLSX);
        assertThat(EvidenceKind.of("Biên bản số 04, lập lúc 7h30".getBytes(StandardCharsets.UTF_8)))
                .contains(EvidenceKind.TEXT);
    }

    @Test
    @DisplayName("chương trình, gói nén, trang mạng, Word cũ thì không")
    void refused() throws IOException {
        assertThat(EvidenceKind.of(bytes("MZ\u0090\u0000"))).isEmpty();
        assertThat(EvidenceKind.of(zip("run.exe"))).isEmpty();
        assertThat(EvidenceKind.of(bytes("PK\u0003\u0004 broken"))).isEmpty();
        assertThat(EvidenceKind.of(bytes("<html><script>"))).isEmpty();
        assertThat(EvidenceKind.of(bytes("#!/bin/sh"))).isEmpty();
        assertThat(EvidenceKind.of(bytes("\u00D0\u00CF\u0011\u00E0"))).isEmpty();
    }

    @Test
    @DisplayName("tên giữ phần đuôi hợp với nội dung; .hta, .vbs, tên lộn ngược đều thành tệp văn bản thường")
    void namesFitTheContent() {
        assertThat(EvidenceKind.TEXT.named("chay.hta")).isEqualTo("chay.hta.txt");
        assertThat(EvidenceKind.TEXT.named("C:\\tam\\chay.vbs ")).isEqualTo("chay.vbs.txt");
        assertThat(EvidenceKind.TEXT.named("biên bản.TXT")).isEqualTo("biên bản.txt");
        assertThat(EvidenceKind.PDF.named("a\u202Efdp.exe")).isEqualTo("afdp.exe.pdf");
        assertThat(EvidenceKind.PDF.named("../../x.pdf...")).isEqualTo("x.pdf");
        assertThat(EvidenceKind.DOCX.named("a.docm")).isEqualTo("a.docm.docx");
        assertThat(EvidenceKind.JPEG.named("")).isEqualTo("—.jpg");
        assertThat(EvidenceKind.PNG.named("dài".repeat(200) + ".png"))
                .hasSize(200)
                .endsWith(".png");
    }

    @Test
    @DisplayName("DOCX, XLSX có macro thì không nhận")
    void macrosAreRefused() throws IOException {
        assertThat(EvidenceKind.of(zip("word/document.xml", "word/vbaProject.bin")))
                .isEmpty();
        assertThat(EvidenceKind.of(zip("xl/workbook.xml", "xl/vbaProject.bin"))).isEmpty();
        assertThat(EvidenceKind.of(zip("word/document.xml", "word/activeX/activeX1.bin")))
                .isEmpty();
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
            }
        }
        return bytes.toByteArray();
    }
}
