package vn.thanhtri.directive.grammar.structure;

import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.grammar.PointKind;
import vn.thanhtri.directive.grammar.text.Line;

/** A point while the tree is built; folded indexes. */
public final class Item {
    public final String id;
    public final @Nullable Item parent;
    public final @Nullable Marker marker;
    public final int start;
    /** After the mark. */
    public final int bodyStart;

    public final PointKind layoutKind;
    /** The header of the table a row stands in. */
    @Nullable
    public Line tableHeader;

    public int end;
    int bullets;
    int paragraphs = 1;

    public Item(
            String id,
            @Nullable Item parent,
            @Nullable Marker marker,
            int start,
            int bodyStart,
            int end,
            PointKind kind) {
        this.id = id;
        this.parent = parent;
        this.marker = marker;
        this.start = start;
        this.bodyStart = bodyStart;
        this.end = end;
        this.layoutKind = kind;
    }

    public Marker.@Nullable Style style() {
        return marker == null ? null : marker.style();
    }

    public boolean table() {
        return layoutKind == PointKind.TABLE_ROW;
    }
}
