package vn.thanhtri.kernel.seal;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of the chain: whoever holds it holds every fact before it. Written down by hand or printed as {@code
 * 57-a1b2 c3d4 …}: the number of the block and its hash in 64 hexadecimal digits.
 *
 * @param number of the last block; 0 before the first
 * @param hash of the last block
 */
public record Head(long number, byte[] hash) {
    static final Head NONE = new Head(0, new byte[Block.DIGEST_BYTES]);
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})-([0-9a-f]{64})");
    private static final int GROUP = 4;

    /** @throws IllegalArgumentException when it cannot be one */
    public static Head parse(String written) {
        Matcher read = WRITTEN.matcher(written.replaceAll("\\s", "").toLowerCase(Locale.ROOT));
        if (!read.matches()) {
            throw new IllegalArgumentException(
                    "Dòng đầu sổ phải là SỐ-64 chữ số 0-9 a-f / a head is NUMBER-64 digits 0-9 a-f: " + written);
        }
        return new Head(Long.parseLong(read.group(1)), HexFormat.of().parseHex(read.group(2)));
    }

    boolean isSame(Head other) {
        return number == other.number && Arrays.equals(hash, other.hash);
    }

    /** In groups of four, for the eye and the pen. */
    public String written() {
        String digits = HexFormat.of().formatHex(hash);
        StringBuilder groups = new StringBuilder(number + "-");
        for (int at = 0; at < digits.length(); at += GROUP) {
            groups.append(at == 0 ? "" : " ").append(digits, at, at + GROUP);
        }
        return groups.toString();
    }

    @Override
    public String toString() {
        return number + "-" + HexFormat.of().formatHex(hash);
    }
}
