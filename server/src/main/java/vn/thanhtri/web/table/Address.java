package vn.thanhtri.web.table;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.thanhtri.kernel.list.Asked;

/** What is asked of a list, as an address says it. */
final class Address {
    static final String SORT = "sort";
    static final String AFTER = "after";
    static final String BEFORE = "before";
    static final String START = "start";
    static final String SIZE = "rows";

    private final StringBuilder text;
    private boolean asks;

    private Address(String path) {
        text = new StringBuilder(path);
    }

    /** @param usual what is asked without a word */
    static String of(String path, Asked asked, Asked usual) {
        Address address = new Address(path);
        asked.written().forEach(address::add);
        if (!asked.sort().equals(usual.sort()) || asked.down() != usual.down()) {
            address.add(SORT, order(asked));
        }
        if (asked.size() != usual.size()) {
            address.add(SIZE, String.valueOf(asked.size()));
        }
        if (!asked.isFirst()) {
            address.add(asked.back() ? BEFORE : AFTER, String.valueOf(asked.beside()));
            address.add(START, String.valueOf(asked.start()));
        }
        return address.text.toString();
    }

    /** {@code signed}, or {@code -signed} with the largest first. */
    static String order(Asked asked) {
        return (asked.down() ? "-" : "") + asked.sort();
    }

    private void add(String name, String value) {
        text.append(asks ? '&' : '?').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        asks = true;
    }
}
