package vn.thanhtri.directive.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.thanhtri.directive.grammar.UnreadableDirectiveException;
import vn.thanhtri.directive.grammar.UnreadableDirectiveException.Reason;

@DisplayName("PDF đòi quá nhiều")
class PdfBoundsTest {
    private static final Duration SHORT = Duration.ofSeconds(4);

    @Test
    @Timeout(60)
    @DisplayName(
            "tệp nhỏ nở ra hàng trăm triệu chữ thì bị dừng trong thời hạn, nói rõ vì sao, máy chủ không tốn bộ nhớ")
    void isStopped() throws IOException {
        byte[] bomb = swelling("BT /F1 9 Tf (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj ET\n", 3_000_000);
        assertThat(bomb.length).isLessThan(1_000_000);
        assertThat(reason(bomb, SHORT)).isIn(Reason.TOO_COSTLY, Reason.TOO_LONG);
    }

    @Test
    @DisplayName("hết giờ thì nói tốn quá nhiều; sau đó tệp thường vẫn đọc được")
    void isTold() throws IOException {
        byte[] plain = swelling("BT /F1 9 Tf 50 700 Td (Cong van) Tj ET\n", 1);
        assertThat(reason(plain, Duration.ofMillis(1))).isEqualTo(Reason.TOO_COSTLY);
        assertThat(PdfText.read(plain)).contains("Cong van");
    }

    private static Reason reason(byte[] content, Duration longest) {
        return catchThrowableOfType(UnreadableDirectiveException.class, () -> PdfText.read(content, longest))
                .reason();
    }

    /** A page whose content is one line many times over, packed. */
    private static byte[] swelling(String line, int times) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            byte[] many = line.repeat(Math.min(times, 1_000)).getBytes(StandardCharsets.ISO_8859_1);
            for (int i = 0; i < Math.max(1, times / 1_000); i++) {
                deflater.write(many);
            }
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
                        + "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
                        + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                        + "/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>\nendobj\n"
                        + "4 0 obj\n<</Filter/FlateDecode/Length " + packed.size() + ">>\nstream\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        pdf.writeBytes(packed.toByteArray());
        pdf.writeBytes("\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1));
        return pdf.toByteArray();
    }
}
