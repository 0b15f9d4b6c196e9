package vn.thanhtri.place.hamlet;

import vn.thanhtri.place.Unit;
import vn.thanhtri.place.Validity;

/**
 * A thôn, xóm, bản or tổ dân phố below a commune.
 *
 * @param unit number of the commune's {@link Unit}
 * @param kind {@code xóm}, {@code thôn}, {@code bản}, {@code tổ dân phố} …
 * @param name without the kind, e.g. {@code Kim Bảng}
 * @param area path of the commune
 */
public record Hamlet(long id, long unit, String kind, String name, String area, Validity valid) {
    /** {@code xóm Kim Bảng} */
    public String title() {
        return kind + " " + name;
    }
}
