package vn.thanhtri.web.table;

import java.util.function.BiFunction;
import vn.thanhtri.web.View;

/**
 * A column of a list.
 *
 * @param name in the address, when rows are sorted by it
 * @param words key of its head
 * @param cell what stands in it
 * @param sort whether rows can be sorted by it, and which way first
 * @param place where it stands
 */
record Column<R>(
        String name, String words, BiFunction<? super R, View, Cell> cell, Sort sort, boolean numeric, Place place) {
    enum Sort {
        NONE,
        UP,
        DOWN
    }

    /** Where a column stands: a page has less room than a file. */
    enum Place {
        BOTH,
        PAGE,
        FILE
    }
}
