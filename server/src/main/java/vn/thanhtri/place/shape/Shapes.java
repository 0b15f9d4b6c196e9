package vn.thanhtri.place.shape;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.place.Unit;

/** Drawn boundaries of units, as far as a province has imported them. */
@Service
public class Shapes {
    private static final int MOST = 12_000;

    private final ShapeStore store;

    Shapes(ShapeStore store) {
        this.store = store;
    }

    /** @param geometry a GeoJSON Polygon or MultiPolygon in WGS 84 @param source as the file said; may be empty */
    public record Shape(long unit, String geometry, String source) {}

    @Transactional(readOnly = true)
    public Optional<Shape> find(Unit unit) {
        return store.find(unit.id());
    }

    /** The boundaries of an area and everything below, by path. */
    @Transactional(readOnly = true)
    public List<Shape> listBelow(String area) {
        return store.listBelow(area, MOST);
    }
}
