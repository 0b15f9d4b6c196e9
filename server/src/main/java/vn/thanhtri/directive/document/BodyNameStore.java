package vn.thanhtri.directive.document;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Folding;
import vn.thanhtri.kernel.Rows;

/** Whom an office means by a name that the register does not know. */
@Repository
public class BodyNameStore {
    private final JdbcClient database;

    BodyNameStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param agency who is meant; null: nobody by itself
     * @param fact number in the journal
     */
    public void insert(
            long document, String label, @Nullable Long agency, Instant at, String actor, long fact, String area) {
        database.sql("""
                        insert into directive.body_name (document, label, folded, agency, decided_at, actor_name, fact, area)
                        values (:document, :label, :folded, :agency, :at, :actor, :fact, :area)
                        """)
                .param("document", document)
                .param("label", label)
                .param("folded", Folding.fold(label))
                .param("agency", agency)
                .param("at", Rows.utc(at))
                .param("actor", actor)
                .param("fact", fact)
                .param("area", area)
                .update();
    }

    /** The agency that this office meant by the name the last time. */
    public Optional<Long> find(String label, String area) {
        return Optional.ofNullable(listOf(java.util.List.of(label), area).get(Folding.fold(label)));
    }

    /** By folded name; null where nobody is meant by itself. Names that were never decided are missing. */
    public Map<String, @Nullable Long> listOf(Collection<String> labels, String area) {
        Map<String, @Nullable Long> found = new HashMap<>();
        database.sql("""
                        select distinct on (folded) folded, agency from directive.body_name
                        where area = :area and folded = any(:folded)
                        order by folded, id desc
                        """)
                .param("area", area)
                .param("folded", Rows.texts(labels, Folding::fold))
                .query((row, n) -> found.put(row.getString("folded"), row.getObject("agency", Long.class)))
                .list();
        return found;
    }
}
