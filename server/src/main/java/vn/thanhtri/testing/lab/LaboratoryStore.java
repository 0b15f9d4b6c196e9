package vn.thanhtri.testing.lab;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LaboratoryStore {
    private static final String LABORATORY = """
            select l.agency, a.name, l.pool_most, l.per_day
            from testing.laboratory l join people.agency a on a.id = l.agency
            """;

    private final JdbcClient database;

    LaboratoryStore(JdbcClient database) {
        this.database = database;
    }

    void put(long agency, int poolMost, int perDay, long fact) {
        database.sql("""
                        insert into testing.laboratory (agency, pool_most, per_day, fact)
                        values (:agency, :poolMost, :perDay, :fact)
                        on conflict (agency) do update
                        set pool_most = excluded.pool_most, per_day = excluded.per_day, fact = excluded.fact
                        """)
                .param("agency", agency)
                .param("poolMost", poolMost)
                .param("perDay", perDay)
                .param("fact", fact)
                .update();
    }

    Optional<Laboratory> find(long agency) {
        return database.sql(LABORATORY + " where l.agency = :agency")
                .param("agency", agency)
                .query(Laboratory.class)
                .optional();
    }

    List<Laboratory> list(int limit) {
        return database.sql(LABORATORY + " order by a.name, l.agency limit :limit")
                .param("limit", limit)
                .query(Laboratory.class)
                .list();
    }
}
