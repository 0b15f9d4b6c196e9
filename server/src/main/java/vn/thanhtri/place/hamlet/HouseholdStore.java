package vn.thanhtri.place.hamlet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Folding;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.right.Entitled;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.place.Validity;

@Repository
class HouseholdStore {
    private static final String HOUSEHOLD = """
            select id, hamlet, head, address, phone, area, lower(valid) as since, upper(valid) as until
            from place.household
            """;

    private final JdbcClient database;

    HouseholdStore(JdbcClient database) {
        this.database = database;
    }

    long insert(long hamlet, String head, String address, String phone, String area, Validity valid) {
        return database.sql("""
                        insert into place.household (hamlet, head, address, phone, area, valid)
                        values (:hamlet, :head, :address, :phone, :area, :valid::daterange)
                        returning id
                        """)
                .param("hamlet", hamlet)
                .param("head", head)
                .param("address", address)
                .param("phone", phone)
                .param("area", area)
                .param("valid", valid.range())
                .query(Long.class)
                .single();
    }

    Optional<Household> find(long id) {
        return database.sql(HOUSEHOLD + "where id = :id")
                .param("id", id)
                .query(HouseholdStore::household)
                .optional();
    }

    List<Household> listOf(long hamlet, LocalDate on, int limit) {
        return database.sql(HOUSEHOLD + """
                        where hamlet = :hamlet and valid @> :on::date
                        order by folded, id
                        limit :limit
                        """)
                .param("hamlet", hamlet)
                .param("on", on)
                .param("limit", limit)
                .query(HouseholdStore::household)
                .list();
    }

    Optional<Household> findSame(long hamlet, String head, String address, LocalDate on) {
        return database.sql(HOUSEHOLD + """
                        where hamlet = :hamlet and valid @> :on::date
                          and folded = :folded and kernel.fold(head) = :head
                        order by id
                        limit 1
                        """)
                .param("hamlet", hamlet)
                .param("on", on)
                .param("folded", Folding.fold(head + " " + address))
                .param("head", Folding.fold(head))
                .query(HouseholdStore::household)
                .optional();
    }

    /** Heads and addresses of a hamlet, folded as {@code head|address}: to check a long file row by row. */
    List<String> listKeys(long hamlet, LocalDate on, int limit) {
        return database.sql("""
                        select kernel.fold(head || '|' || address) from place.household
                        where hamlet = :hamlet and valid @> :on::date
                        limit :limit
                        """)
                .param("hamlet", hamlet)
                .param("on", on)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    void insertAll(List<HouseholdImport.Entry> entries) {
        int rows = database.sql("""
                        insert into place.household (hamlet, head, address, phone, area, valid)
                        select hamlet, head, address, phone, area, valid::daterange
                        from unnest(:hamlets::bigint[], :heads::text[], :addresses::text[], :phones::text[],
                                    :areas::text[], :valids::text[])
                             as e(hamlet, head, address, phone, area, valid)
                        """)
                .param("hamlets", Rows.ids(entries, entry -> entry.hamlet().id()))
                .param("heads", Rows.texts(entries, HouseholdImport.Entry::head))
                .param("addresses", Rows.texts(entries, HouseholdImport.Entry::address))
                .param("phones", Rows.texts(entries, HouseholdImport.Entry::phone))
                .param("areas", Rows.texts(entries, entry -> entry.hamlet().area()))
                .param("valids", Rows.texts(entries, entry -> entry.valid().range()))
                .update();
        if (rows != entries.size()) {
            throw new IllegalStateException(entries.size() + " households, " + rows + " kept");
        }
    }

    private static Household household(ResultSet row, int number) throws SQLException {
        return new Household(
                row.getLong("id"),
                row.getLong("hamlet"),
                row.getString("head"),
                row.getString("address"),
                Entitled.may(Acting.current(), Verb.SEE_FULL_NUMBERS)
                        ? row.getString("phone")
                        : row.getString("phone").replaceAll("(?<=..).(?=...)", "x"),
                row.getString("area"),
                Validity.of(row));
    }
}
