package vn.thanhtri.web;

import java.util.Locale;

/** Screens are in Vietnamese; English is the second language. */
public enum Language {
    VI,
    EN;

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Language ofTag(String tag) {
        return tag.equalsIgnoreCase("en") ? EN : VI;
    }
}
