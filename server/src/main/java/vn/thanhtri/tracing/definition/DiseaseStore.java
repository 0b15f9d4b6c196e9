package vn.thanhtri.tracing.definition;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The diseases that outbreaks may be of. */
@Repository
public class DiseaseStore {
    private static final String DISEASES = "select code, name_vi, name_en, subject from tracing.disease ";

    private final JdbcClient database;

    DiseaseStore(JdbcClient database) {
        this.database = database;
    }

    @Transactional(readOnly = true)
    public List<Disease> list() {
        return database.sql(DISEASES + "order by code").query(Disease.class).list();
    }

    @Transactional(readOnly = true)
    public Optional<Disease> find(String code) {
        return database.sql(DISEASES + "where code = :code")
                .param("code", code)
                .query(Disease.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public Disease ofOutbreak(long outbreak) {
        return database.sql(DISEASES + "where code = (select disease from tracing.outbreak where id = :outbreak)")
                .param("outbreak", outbreak)
                .query(Disease.class)
                .single();
    }
}
