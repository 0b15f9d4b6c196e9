package vn.thanhtri.tiers.csv;

/** Whether bytes are text in UTF-8 (RFC 3629, section 4): no overlong forms, no surrogates, nothing past U+10FFFF. */
final class Utf8 {
    private Utf8() {}

    static boolean isValid(byte[] source, int from, int to) {
        int i = from;
        while (i < to) {
            int first = source[i++];
            if (first >= 0) {
                continue;
            }
            int lead = first & 0xff;
            int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
            if (lead < 0xC2 || lead > 0xF4 || to - i < more || !isSecond(lead, source[i] & 0xff)) {
                return false;
            }
            for (int end = i + more; i < end; i++) {
                if ((source[i] & 0xC0) != 0x80) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The second byte is where overlong forms, surrogates and what lies past the last code point show. */
    private static boolean isSecond(int lead, int second) {
        return switch (lead) {
            case 0xE0 -> second >= 0xA0;
            case 0xED -> second < 0xA0;
            case 0xF0 -> second >= 0x90;
            case 0xF4 -> second < 0x90;
            default -> true;
        };
    }
}
