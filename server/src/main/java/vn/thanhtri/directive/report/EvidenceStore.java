package vn.thanhtri.directive.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;

/** Files of evidence. */
@Repository
class EvidenceStore {
    private static final String FILE = """
            select id, task, agency, day, occurrence, report, name, media_type, size, sha256, added_at, actor_name
            from directive.evidence_file
            """;

    private final JdbcClient database;

    EvidenceStore(JdbcClient database) {
        this.database = database;
    }

    long nextId() {
        return database.sql("select nextval(pg_get_serial_sequence('directive.evidence_file', 'id'))")
                .query(Long.class)
                .single();
    }

    void insert(EvidenceFile file, byte[] content, String area) {
        database.sql("""
                        insert into directive.evidence_file (id, task, agency, day, occurrence, report, name, media_type, size, sha256,
                                                             content, added_at, actor_name, area)
                        values (:id, :task, :agency, :day, :occurrence, :report, :name, :mediaType, :size, :sha256, :content,
                                :addedAt, :actor, :area)
                        """)
                .param("id", file.id())
                .param("task", file.task())
                .param("agency", file.agency())
                .param("day", file.day())
                .param("occurrence", file.occurrence())
                .param("report", file.report())
                .param("name", file.name())
                .param("mediaType", file.mediaType())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("content", content)
                .param("addedAt", Rows.utc(file.addedAt()))
                .param("actor", file.actorName())
                .param("area", area)
                .update();
    }

    Optional<EvidenceFile> find(long id) {
        return database.sql(FILE + " where id = :id")
                .param("id", id)
                .query(EvidenceStore::file)
                .optional();
    }

    byte[] content(long id) {
        return database.sql("select content from directive.evidence_file where id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes("content"))
                .single();
    }

    List<EvidenceFile> listOf(Collection<Long> tasks) {
        return Rows.whole(
                2000,
                database.sql(FILE + " where task = any(:tasks) order by id limit 2001")
                        .param("tasks", Rows.ids(tasks))
                        .query(EvidenceStore::file)
                        .list());
    }

    private static EvidenceFile file(ResultSet row, int n) throws SQLException {
        return new EvidenceFile(
                row.getLong("id"),
                row.getLong("task"),
                row.getLong("agency"),
                row.getObject("day", LocalDate.class),
                row.getString("occurrence"),
                row.getLong("report"),
                row.getString("name"),
                row.getString("media_type"),
                row.getInt("size"),
                row.getString("sha256"),
                Rows.instant(row, "added_at"),
                row.getString("actor_name"));
    }
}
