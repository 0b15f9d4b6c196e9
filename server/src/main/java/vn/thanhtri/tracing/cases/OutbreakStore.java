package vn.thanhtri.tracing.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OutbreakStore {
    private final JdbcClient database;

    OutbreakStore(JdbcClient database) {
        this.database = database;
    }

    long nextId() {
        return database.sql("select nextval(pg_get_serial_sequence('tracing.outbreak', 'id'))")
                .query(Long.class)
                .single();
    }

    void insert(Outbreak outbreak, long fact) {
        database.sql("""
                        insert into tracing.outbreak (id, name, code_prefix, unit_code, opened_on, disease, fact, area, attempt)
                        select :id, :name, :codePrefix, :unitCode, :openedOn, :disease, :fact, :area, count(*)
                        from tracing.outbreak
                        where unit_code = :unitCode and code_prefix = :codePrefix and opened_on = :openedOn
                        """)
                .param("id", outbreak.id())
                .param("name", outbreak.name())
                .param("codePrefix", outbreak.codePrefix())
                .param("unitCode", outbreak.unitCode())
                .param("openedOn", outbreak.openedOn())
                .param("disease", outbreak.disease())
                .param("fact", fact)
                .param("area", outbreak.area())
                .update();
    }

    boolean isOpen(String unitCode, String codePrefix, LocalDate openedOn) {
        return database.sql("""
                        select exists (select from tracing.outbreak_known
                                       where unit_code = :unit and code_prefix = :prefix and opened_on = :day)
                        """)
                .param("unit", unitCode)
                .param("prefix", codePrefix)
                .param("day", openedOn)
                .query(Boolean.class)
                .single();
    }

    Optional<Outbreak> find(long id) {
        return database.sql("""
                        select id, name, code_prefix, unit_code, opened_on, area, disease, merged_into
                        from tracing.outbreak_known where id = :id
                        """).param("id", id).query(OutbreakStore::outbreak).optional();
    }

    int count() {
        return database.sql("select count(*) from tracing.outbreak_known")
                .query(Integer.class)
                .single();
    }

    List<Outbreak> list(int limit, int offset) {
        return database.sql("""
                        select id, name, code_prefix, unit_code, opened_on, area, disease, merged_into
                        from tracing.outbreak_known
                        order by opened_on desc, id desc
                        limit :limit offset :offset
                        """)
                .param("offset", offset)
                .param("limit", limit)
                .query(OutbreakStore::outbreak)
                .list();
    }

    private static Outbreak outbreak(ResultSet row, int number) throws SQLException {
        return new Outbreak(
                row.getLong("id"),
                row.getString("name"),
                row.getString("code_prefix"),
                row.getString("unit_code"),
                Objects.requireNonNull(row.getObject("opened_on", LocalDate.class)),
                row.getString("area"),
                row.getString("disease"),
                row.getObject("merged_into", Long.class));
    }
}
