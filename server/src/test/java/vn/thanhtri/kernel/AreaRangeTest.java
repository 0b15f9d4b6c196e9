package vn.thanhtri.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Địa bàn là một khoảng trong thứ tự mã ký tự")
class AreaRangeTest {
    @Test
    void aDistrictEndsBeforeTheNextSign() {
        assertThat(AreaRange.of("19.173.")).isEqualTo(new AreaRange("19.173.", "19.173/"));
        assertThat(AreaRange.of("")).isEqualTo(new AreaRange("", "\uDBFF\uDFFF"));
    }

    @Test
    void theLastCharacterDoesNotOverflow() {
        assertThat(AreaRange.of("1\uDBFF\uDFFF").end()).isEqualTo("2");
        assertThat(AreaRange.of("\uD7FF").end()).isEqualTo("\uE000");
    }

    @Property
    void itHoldsExactlyWhatBeginsWithTheArea(
            @ForAll @StringLength(min = 1, max = 4) String area, @ForAll @StringLength(max = 4) String other) {
        assertThat(holds(AreaRange.of(area), other)).isEqualTo(other.startsWith(area));
        assertThat(holds(AreaRange.of(area), area + other)).isTrue();
    }

    /** The order of collation "C" is that of the bytes. */
    private static boolean holds(AreaRange range, String text) {
        return compare(text, range.from()) >= 0 && compare(text, range.end()) < 0;
    }

    private static int compare(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
