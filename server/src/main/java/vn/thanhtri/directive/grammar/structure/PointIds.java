package vn.thanhtri.directive.grammar.structure;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.directive.grammar.text.Ascii;

/** Names of points, as their marks say: "2.1.a"; each once in the document. */
final class PointIds {
    private final String prefix;
    private final Set<String> ids;
    private int rootBullets;

    /** @param ids those given so far in the document, with its annexes */
    PointIds(String prefix, Set<String> ids) {
        this.prefix = prefix;
        this.ids = ids;
    }

    String of(Marker marker, @Nullable Item parent) {
        String base = parent == null ? prefix : parent.id + ".";
        return switch (marker.style()) {
            case CHAPTER ->
                base + "P"
                        + Ascii.of(marker.text().replaceAll("^\\S+ |[.:]", "")).replace(' ', '_');
            case ARTICLE -> base + "D" + marker.label();
            case NUMBER -> base + marker.number();
            case DECIMAL -> decimalId(marker, parent);
            case CAPITAL, ROMAN, LETTER -> base + marker.label();
            case BULLET, SUB_BULLET -> base + (parent == null ? ++rootBullets : ++parent.bullets);
        };
    }

    private String decimalId(Marker marker, @Nullable Item parent) {
        if (parent == null || parent.marker == null) {
            return prefix + marker.label();
        }
        return switch (parent.marker.style()) {
            case NUMBER, DECIMAL -> {
                parent.bullets = Math.max(parent.bullets, marker.number());
                yield parent.id + "." + marker.number();
            }
            case CHAPTER, CAPITAL, ARTICLE, ROMAN, LETTER, BULLET, SUB_BULLET -> parent.id + "." + marker.label();
        };
    }

    String unique(String id) {
        String candidate = id;
        for (int i = 2; !ids.add(candidate); i++) {
            candidate = id + "_" + i;
        }
        return candidate;
    }
}
