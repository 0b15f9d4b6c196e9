package vn.thanhtri.directive.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("./thanhtri directive TỆP [--json]")
class DirectiveCommandTest {
    private static final String NOTICE = "../law/documents/107-TB-UBND-thai-nguyen-2021-07-28.txt";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return DirectiveCommand.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("--json chỉ in JSON ra stdout")
    void printsJson() {
        assertThat(run(NOTICE, "--json")).isZero();
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(out())
                        .get("metadata")
                        .get("symbol")
                        .asString())
                .isEqualTo("107/TB-UBND");
        assertThat(err()).isEmpty();
    }

    @Test
    @DisplayName("không có --json: liệt kê bằng tiếng Việt")
    void printsListing() {
        assertThat(run(NOTICE)).isZero();
        assertThat(out())
                .contains(
                        "Văn bản: 107/TB-UBND, ngày 28/7/2021",
                        "Chủ trì: UBND huyện Phú Bình",
                        "Thời hạn: trước 15h00' hằng ngày",
                        "Báo cáo: UBND tỉnh; Sở Y tế");
    }

    @Test
    @DisplayName("tệp không có, rỗng, không phải UTF-8: mã thoát 2")
    void refusesBadInput() throws IOException {
        assertThat(run(folder.resolve("khong-co.txt").toString())).isEqualTo(2);
        assertThat(err()).contains("không tìm thấy tệp", "file not found");
        assertThat(run(Files.writeString(folder.resolve("rong.txt"), " \n\n").toString()))
                .isEqualTo(2);
        assertThat(err()).contains("văn bản rỗng");
        Path latin = Files.write(folder.resolve("latin.txt"), new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF});
        assertThat(run(latin.toString())).isEqualTo(2);
        assertThat(err()).contains("không phải mã UTF-8");
        assertThat(run()).isEqualTo(2);
        assertThat(run("--xml", latin.toString())).isEqualTo(2);
        assertThat(out()).isEmpty();
    }

    @Test
    @DisplayName("bảng mã cũ TCVN3, VNI: chuyển sang Unicode và nói rõ; lẫn hai bảng mã thì từ chối")
    void convertsLegacyText() throws IOException {
        Path tcvn3 = Files.writeString(
                folder.resolve("tcvn3.txt"),
                "1. VÒ viÖc t¨ng c\u00ADêng c«ng t¸c phßng, chèng dÞch bÖnh trªn ®Þa bµn tØnh");
        assertThat(run(tcvn3.toString())).isZero();
        assertThat(err()).contains("TCVN3");
        assertThat(out()).contains("Về việc tăng cường công tác phòng, chống dịch bệnh trên địa bàn tỉnh");
        Path vni = Files.writeString(
                folder.resolve("vni.txt"),
                "1. Veà vieäc taêng cöôøng coâng taùc phoøng, choáng dòch beänh treân ñòa baøn tænh");
        assertThat(run(vni.toString())).isZero();
        assertThat(err()).contains("VNI");
        Path mixed = Files.writeString(
                folder.resolve("mixed.txt"),
                "1. Tăng cường. VÒ viÖc c«ng t¸c phßng, chèng dÞch bÖnh trªn ®Þa bµn tØnh");
        assertThat(run(mixed.toString())).isEqualTo(2);
        assertThat(err()).contains("lẫn bảng mã cũ");
    }

    @Test
    @DisplayName("văn bản Latinh có vài chữ nước ngoài vẫn đọc được")
    void readsForeignNames() throws IOException {
        Path file = Files.writeString(
                folder.resolve("ten.txt"), "1. Sở Y tế phối hợp với ông Müller rà soát.\n", Charset.forName("UTF-8"));
        assertThat(run(file.toString(), "--json")).isZero();
    }
}
