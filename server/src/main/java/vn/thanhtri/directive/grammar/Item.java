package vn.thanhtri.directive.grammar;

import org.jspecify.annotations.Nullable;

/** A point while the tree is built; folded indexes. */
final class Item {
    final String id;
    final @Nullable Item parent;
    final @Nullable Marker marker;
    final int start;
    /** After the mark. */
    final int bodyStart;

    final PointKind layoutKind;
    /** The header of the table a row stands in. */
    @Nullable
    Line tableHeader;

    int end;
    int bullets;
    int paragraphs = 1;

    Item(String id, @Nullable Item parent, @Nullable Marker marker, int start, int bodyStart, int end, PointKind kind) {
        this.id = id;
        this.parent = parent;
        this.marker = marker;
        this.start = start;
        this.bodyStart = bodyStart;
        this.end = end;
        this.layoutKind = kind;
    }

    Marker.@Nullable Style style() {
        return marker == null ? null : marker.style();
    }

    boolean table() {
        return layoutKind == PointKind.TABLE_ROW;
    }
}
