package vn.thanhtri.people.person;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Numbers of papers: twelve digits of a citizen (the first three a province, 001 to 096: Decree 137/2015/NĐ-CP, Article 13), nine
 * of the identity card before, or a passport.
 */
public final class CitizenNumber {
    private static final Pattern CITIZEN = Pattern.compile("0(?:0[1-9]|[1-8][0-9]|9[0-6])[0-9]{9}");
    private static final Pattern OTHER = Pattern.compile("[0-9]{9}|[A-Z][0-9]{7,8}");

    private CitizenNumber() {}

    /** As it is kept: no blanks, dots or dashes, capital letters. */
    public static String of(String written) {
        return written.replaceAll("[\\s\\u00a0\\u2000-\\u200f\\u202f\\u2060.,/'_-]", "")
                .toUpperCase(Locale.ROOT);
    }

    public static boolean isOne(String number) {
        return CITIZEN.matcher(number).matches() || OTHER.matcher(number).matches();
    }
}
