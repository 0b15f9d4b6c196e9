package vn.thanhtri.place.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Rows;

@Repository
class ImportStore {
    private static final String FILE = """
            select f.id, f.kind, f.name, f.actor_name, f.uploaded_at, f.area,
                   t.taken_at, coalesce(t.rows_taken, 0) as rows_taken, coalesce(t.rows_refused, 0) as rows_refused
            from place.import_file f left join place.import_taking t on t.import_file = f.id
            """;

    private final JdbcClient database;

    ImportStore(JdbcClient database) {
        this.database = database;
    }

    long insert(String kind, String name, byte[] content, Actor actor, Instant now) {
        return database.sql("""
                        insert into place.import_file (kind, name, content, officer, actor_name, uploaded_at, area)
                        values (:kind, :name, :content, :officer, :actorName, :now, :area)
                        returning id
                        """)
                .param("kind", kind)
                .param("name", name)
                .param("content", content)
                .param("officer", actor.officer())
                .param("actorName", actor.name())
                .param("now", Rows.utc(now))
                .param("area", actor.area())
                .query(Long.class)
                .single();
    }

    void insertTaking(ImportFile file, int taken, int refused, Actor actor, Instant now) {
        int rows = database.sql("""
                        insert into place.import_taking (import_file, taken_at, actor_name, rows_taken, rows_refused, area)
                        values (:file, :now, :actorName, :taken, :refused, :area)
                        """)
                .param("file", file.id())
                .param("now", Rows.utc(now))
                .param("actorName", actor.name())
                .param("taken", taken)
                .param("refused", refused)
                .param("area", file.area())
                .update();
        Rows.expectOne("taking of file", file.id(), rows);
    }

    void insertMending(ImportFile file, int line, Actor actor, Instant now) {
        int rows = database.sql("""
                        insert into place.import_mending (import_file, line, mended_at, actor_name, area)
                        values (:file, :line, :now, :actorName, :area)
                        """)
                .param("file", file.id())
                .param("line", line)
                .param("now", Rows.utc(now))
                .param("actorName", actor.name())
                .param("area", file.area())
                .update();
        Rows.expectOne("mending of file", file.id(), rows);
    }

    /** Lines that were taken alone. */
    Set<Integer> listMended(long file) {
        return Set.copyOf(database.sql("select line from place.import_mending where import_file = :file")
                .param("file", file)
                .query(Integer.class)
                .list());
    }

    Optional<ImportFile> find(long id) {
        return database.sql(FILE + "where f.id = :id")
                .param("id", id)
                .query(ImportStore::file)
                .optional();
    }

    byte[] getContent(long id) {
        return database.sql("select content from place.import_file where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    List<ImportFile> listLatest(int limit) {
        return database.sql(FILE + "order by f.id desc limit :limit")
                .param("limit", limit)
                .query(ImportStore::file)
                .list();
    }

    private static ImportFile file(ResultSet row, int number) throws SQLException {
        return new ImportFile(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("name"),
                row.getString("actor_name"),
                Rows.instant(row, "uploaded_at"),
                row.getString("area"),
                Rows.findInstant(row, "taken_at"),
                row.getInt("rows_taken"),
                row.getInt("rows_refused"));
    }
}
