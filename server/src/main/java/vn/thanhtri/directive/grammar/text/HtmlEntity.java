package vn.thanhtri.directive.grammar.text;

import java.util.Map;

/** Debris of pages saved as text. */
final class HtmlEntity {
    private static final Map<String, Character> NAMED =
            Map.of("nbsp", ' ', "amp", '&', "quot", '"', "lt", '<', "gt", '>', "ndash", '-', "mdash", '-');
    private static final int LONGEST = 8;

    private HtmlEntity() {}

    /** Index after the entity that starts at {@code i}, or -1. */
    static int endOf(String s, int i) {
        int semicolon = s.indexOf(';', i);
        if (semicolon < 0 || semicolon - i > LONGEST) {
            return -1;
        }
        String name = s.substring(i + 1, semicolon);
        return NAMED.containsKey(name) || name.matches("#\\d{2,5}") ? semicolon + 1 : -1;
    }

    static char charOf(String s, int i, int end) {
        String name = s.substring(i + 1, end - 1);
        Character named = NAMED.get(name);
        return named != null ? named : (char) Integer.parseInt(name.substring(1));
    }
}
