package vn.thanhtri.place.hamlet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Folding;
import vn.thanhtri.place.Validity;

@Repository
class HamletStore {
    private static final String HAMLET =
            "select id, unit, kind, name, area, lower(valid) as since, upper(valid) as until from place.hamlet ";

    private final JdbcClient database;

    HamletStore(JdbcClient database) {
        this.database = database;
    }

    long insert(long unit, String kind, String name, String area, Validity valid) {
        return database.sql("""
                        insert into place.hamlet (unit, kind, name, area, valid)
                        values (:unit, :kind, :name, :area, :valid::daterange)
                        returning id
                        """)
                .param("unit", unit)
                .param("kind", kind)
                .param("name", name)
                .param("area", area)
                .param("valid", valid.range())
                .query(Long.class)
                .single();
    }

    Optional<Hamlet> find(long id) {
        return database.sql(HAMLET + "where id = :id")
                .param("id", id)
                .query(HamletStore::hamlet)
                .optional();
    }

    List<Hamlet> listOf(long unit, LocalDate on, int limit) {
        return database.sql(HAMLET + """
                        where unit = :unit and valid @> :on::date
                        order by folded, id
                        limit :limit
                        """)
                .param("unit", unit)
                .param("on", on)
                .param("limit", limit)
                .query(HamletStore::hamlet)
                .list();
    }

    /** By name with or without the kind, diacritics aside. */
    List<Hamlet> listByName(long unit, String name, LocalDate on, int limit) {
        return database.sql(HAMLET + """
                        where unit = :unit and valid @> :on::date
                          and (folded = :name or kernel.fold(name) = :name)
                        order by (lower(name) = lower(:spelled)) desc, id
                        limit :limit
                        """)
                .param("unit", unit)
                .param("on", on)
                .param("name", Folding.fold(name))
                .param("spelled", name)
                .param("limit", limit)
                .query(HamletStore::hamlet)
                .list();
    }

    private static Hamlet hamlet(ResultSet row, int number) throws SQLException {
        return new Hamlet(
                row.getLong("id"),
                row.getLong("unit"),
                row.getString("kind"),
                row.getString("name"),
                row.getString("area"),
                Validity.of(row));
    }
}
