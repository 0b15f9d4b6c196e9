package vn.thanhtri.tiers.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class Utf8Test {
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();

    /** What the decoder of the virtual machine says. */
    private boolean decodes(byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        return !decoder.reset().decode(ByteBuffer.wrap(bytes), text, true).isError();
    }

    private void compare(byte... bytes) {
        boolean valid = Utf8.isValid(bytes, 0, bytes.length);
        if (valid != decodes(bytes)) {
            throw new AssertionError(HexFormat.of().formatHex(bytes) + " was judged " + valid);
        }
    }

    @Test
    @DisplayName("Mọi byte đầu và byte thứ hai, byte sau ở hai bên mỗi giới hạn: đúng như bộ giải mã của máy ảo")
    void everyBeginAndEveryLimit() {
        int[] limits = {0x7F, 0x80, 0xBF, 0xC0};
        for (int word = 0; word < 1 << 16; word++) {
            byte first = (byte) (word >>> 8);
            byte second = (byte) word;
            compare(first);
            compare(first, second);
            for (int third : limits) {
                compare(first, second, (byte) third);
                // what began below E0 is over before the fourth byte
                for (int i = 0; i < limits.length && (first & 0xff) >= 0xE0; i++) {
                    compare(first, second, (byte) third, (byte) limits[i]);
                }
            }
        }
    }

    @Test
    void names() {
        byte[] name = "Nguyễn Thị Hòa 𠀀".getBytes(StandardCharsets.UTF_8);
        assertThat(Utf8.isValid(name, 0, name.length)).isTrue();
        assertThat(Utf8.isValid(name, 0, name.length - 1)).isFalse();
    }
}
