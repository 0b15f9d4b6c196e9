package vn.thanhtri.testing.tube;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Mã trên tem ống mẫu")
class LabelCodeTest {
    @Test
    @DisplayName(
            "chữ số kiểm tra bắt được mọi chữ số gõ sai và mọi cặp đổi chỗ; 572 có số kiểm tra 4 như bài báo của Damm")
    void checkDigit() {
        assertThat(LabelCode.check("572")).isEqualTo(4);
        String good = LabelCode.of("PB", 268);
        assertThat(good).startsWith("PB-0000268-");
        assertThat(LabelCode.find(good)).hasValue(268);
        assertThat(LabelCode.find(good.substring(3).replace("-", ""))).hasValue(268);
        assertThat(LabelCode.find(good.toLowerCase(java.util.Locale.ROOT))).hasValue(268);
        String digits = "1230457" + LabelCode.check("1230457");
        for (int i = 0; i < digits.length(); i++) {
            for (char other = '0'; other <= '9'; other++) {
                if (other != digits.charAt(i)) {
                    assertThat(LabelCode.find(digits.substring(0, i) + other + digits.substring(i + 1)))
                            .as("%s at %d of %s", other, i, digits)
                            .isEmpty();
                }
            }
            if (i > 0 && digits.charAt(i) != digits.charAt(i - 1)) {
                String turned =
                        digits.substring(0, i - 1) + digits.charAt(i) + digits.charAt(i - 1) + digits.substring(i + 1);
                assertThat(LabelCode.find(turned)).as(turned).isEmpty();
            }
        }
    }

    @Test
    @DisplayName("số bị Excel làm tròn không phải là mã")
    void rounded() {
        for (String given : List.of("1.67683E+15", "1,67683e+15", "2E7", "1.6E15")) {
            assertThat(LabelCode.isRounded(given)).as(given).isTrue();
            assertThat(LabelCode.find(given)).as(given).isEmpty();
        }
    }

    @Test
    @DisplayName("tờ A4 có 65 tem, máy đọc được QR của từng tem; 66 tem thì hai tờ")
    void sheet() throws Exception {
        List<String> codes = LongStream.range(268, 268 + 66)
                .mapToObj(n -> LabelCode.of("PB", n))
                .toList();
        byte[] pdf = LabelPdf.write(codes);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 200);
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            TreeSet<String> read = new TreeSet<>();
            // a phone sees one label at a time: one row of labels after the other
            int height = image.getHeight() / 14;
            for (int row = 0; row + height <= image.getHeight(); row += height / 2) {
                int[] strip = Arrays.copyOfRange(pixels, row * image.getWidth(), (row + height) * image.getWidth());
                try {
                    Arrays.stream(new QRCodeMultiReader()
                                    .decodeMultiple(new BinaryBitmap(new HybridBinarizer(
                                            new RGBLuminanceSource(image.getWidth(), height, strip)))))
                            .forEach(found -> read.add(found.getText()));
                } catch (com.google.zxing.NotFoundException nothing) {
                    // between two rows of labels
                }
            }
            assertThat(codes).containsAll(read);
            assertThat(read.size()).as("labels read of a sheet").isGreaterThan(40);
        }
    }
}
