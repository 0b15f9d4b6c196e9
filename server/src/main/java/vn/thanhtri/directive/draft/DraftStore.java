package vn.thanhtri.directive.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.thanhtri.kernel.Rows;

/** Documents being written, and the numbers of those that were issued. */
@Repository
class DraftStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DRAFT = """
            select d.id, d.content, d.version, d.saved_at, d.actor_name, d.area, i.document
            from directive.draft d left join directive.issued i on i.draft = d.id
            """;

    private final JdbcClient database;

    DraftStore(JdbcClient database) {
        this.database = database;
    }

    long insert(Draft draft, Instant now, String actor, String area) {
        return database.sql("""
                        insert into directive.draft (content, version, begun_at, saved_at, actor_name, area)
                        values (:content::jsonb, 1, :now, :now, :actor, :area)
                        returning id
                        """)
                .param("content", JSON.writeValueAsString(draft))
                .param("now", Rows.utc(now))
                .param("actor", actor)
                .param("area", area)
                .query(Long.class)
                .single();
    }

    /** @return false when somebody saved it since that version */
    boolean update(long id, int version, Draft draft, Instant now, String actor) {
        return database.sql("""
                                update directive.draft set content = :content::jsonb, version = version + 1, saved_at = :now,
                                                           actor_name = :actor
                                where id = :id and version = :version
                                """)
                        .param("content", JSON.writeValueAsString(draft))
                        .param("now", Rows.utc(now))
                        .param("actor", actor)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<SavedDraft> find(long id) {
        return database.sql(DRAFT + " where d.id = :id")
                .param("id", id)
                .query(DraftStore::saved)
                .optional();
    }

    /** The draft, held for this transaction. */
    Optional<SavedDraft> findLocked(long id) {
        return database.sql(DRAFT + " where d.id = :id for update of d")
                .param("id", id)
                .query(DraftStore::saved)
                .optional();
    }

    /** Those being written first, then the newest. */
    List<SavedDraft> list(int limit) {
        return database.sql(DRAFT + " order by i.document is not null, d.saved_at desc limit :limit")
                .param("limit", limit)
                .query(DraftStore::saved)
                .list();
    }

    void insertIssued(
            SavedDraft draft,
            long document,
            long issuer,
            String group,
            int year,
            int number,
            Instant at,
            String actor) {
        database.sql("""
                        insert into directive.issued (draft, document, issuer, number_group, year, number, issued_at, actor_name,
                                                      area)
                        values (:draft, :document, :issuer, :group, :year, :number, :at, :actor, :area)
                        """)
                .param("draft", draft.id())
                .param("document", document)
                .param("issuer", issuer)
                .param("group", group)
                .param("year", year)
                .param("number", number)
                .param("at", Rows.utc(at))
                .param("actor", actor)
                .param("area", draft.area())
                .update();
    }

    /**
     * Highest number of a document of this place that stands in the register; 0 for none.
     *
     * @param group the symbol without its number, e.g. {@code /TB-UBND}
     * @param from first year of signature; {@code until} is exclusive
     */
    int highestKnown(String area, String group, int from, int until) {
        return database.sql("""
                        select coalesce(max(e.number), 0)
                        from directive.entry e join directive.document d on d.id = e.document
                        where e.area = :area and e.direction = 'OUT'
                          and extract(year from d.signed_on) >= :from and extract(year from d.signed_on) < :until
                          and d.symbol like '%' || :group
                        """)
                .param("area", area)
                .param("group", group)
                .param("from", from)
                .param("until", until)
                .query(Integer.class)
                .single();
    }

    private static SavedDraft saved(ResultSet row, int n) throws SQLException {
        return new SavedDraft(
                row.getLong("id"),
                JSON.readValue(row.getString("content"), Draft.class),
                row.getInt("version"),
                Rows.instant(row, "saved_at"),
                row.getString("actor_name"),
                row.getString("area"),
                row.getObject("document", Long.class));
    }
}
