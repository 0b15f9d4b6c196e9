package vn.thanhtri.directive.document;

import java.util.regex.Pattern;

/** Which of the two lines of command a document comes down: the Party's or the government's. */
public enum Channel {
    PARTY,
    GOVERNMENT;

    /** Bodies of the Party: its committees and their standing committees, secretariats, Party groups. */
    private static final Pattern OF_THE_PARTY = Pattern.compile(
            "(?iu)\\b(?:(?:tỉnh|thành|huyện|thị|quận|đảng) ?ủy|ban bí thư|bộ chính trị|trung ương đảng|đảng đoàn"
                    + "|ban cán sự đảng)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** @param issuer as the document states it */
    public static Channel of(String issuer) {
        return OF_THE_PARTY.matcher(issuer).find() ? PARTY : GOVERNMENT;
    }
}
