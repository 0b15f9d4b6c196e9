package vn.thanhtri.place.shape;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.place.Unit;

@Repository
class ShapeStore {
    private final JdbcClient database;

    ShapeStore(JdbcClient database) {
        this.database = database;
    }

    void put(Unit unit, String geometry, String source) {
        int rows = database.sql("""
                        insert into place.unit_shape (unit, geometry, source, area)
                        values (:unit, :geometry::jsonb, :source, :area)
                        on conflict (unit) do update set geometry = excluded.geometry, source = excluded.source
                        """)
                .param("unit", unit.id())
                .param("geometry", geometry)
                .param("source", source)
                .param("area", unit.area())
                .update();
        Rows.expectOne("shape of unit", unit.code(), rows);
    }

    Optional<Shapes.Shape> find(long unit) {
        return database.sql("select unit, geometry, source from place.unit_shape where unit = :unit")
                .param("unit", unit)
                .query((row, number) -> new Shapes.Shape(row.getLong(1), row.getString(2), row.getString(3)))
                .optional();
    }

    List<Shapes.Shape> listBelow(String area, int limit) {
        return database.sql("""
                        select unit, geometry, source from place.unit_shape
                        where starts_with(area, :area)
                        order by area
                        limit :limit
                        """)
                .param("area", area)
                .param("limit", limit)
                .query((row, number) -> new Shapes.Shape(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }
}
