package vn.thanhtri.tiers.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NamePoolTest {
    @Test
    @DisplayName("Tên dài ngắn, giống nhau ở đầu hay ở đuôi, có byte 0: mỗi tên một số, như bảng băm thường")
    void everyNameHasItsOwnIndex() {
        Random random = new Random(28);
        NamePool pool = new NamePool();
        Map<String, Integer> expected = new HashMap<>();
        for (int i = 0; i < 300_000; i++) {
            byte[] name = new byte[1 + random.nextInt(20)];
            for (int at = random.nextInt(name.length); at < name.length; at++) {
                name[at] = (byte) random.nextInt(random.nextBoolean() ? 3 : 256);
            }
            String key = new String(name, StandardCharsets.ISO_8859_1);
            int index = pool.intern(name, 0, name.length);
            assertThat(index).isEqualTo(expected.computeIfAbsent(key, k -> expected.size()));
        }
        assertThat(pool.size()).isEqualTo(expected.size());
    }
}
