package vn.thanhtri.tracing.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.tracing.IdStore;

/** Meetings of two people, each report a row; a better report names the one it corrects. */
@Repository
class EncounterStore {
    private final JdbcClient database;
    private final IdStore ids;

    EncounterStore(JdbcClient database, IdStore ids) {
        this.database = database;
        this.ids = ids;
    }

    /** An encounter as it stands. */
    record Row(long id, long personA, long personB, String area) {}

    /** A new row of encounters. */
    record New(
            long id,
            RecordEncounter met,
            @Nullable Long corrects,
            boolean isVoid,
            String reason,
            String area,
            long fact) {}

    /** Takes numbers ahead for rows to come. */
    List<Long> takeIds(int count) {
        return ids.take("encounter", count);
    }

    void insertAll(List<New> rows) {
        database.sql("""
                        insert into tracing.encounter (id, person_a, person_b, from_at, to_at, place, reported_by, corrects,
                                                       void, reason, fact, area)
                        select * from unnest(:id::bigint[], :a::bigint[], :b::bigint[], :from::timestamptz[],
                            :to::timestamptz[], :place::text[], :reportedBy::text[], :corrects::bigint[], :void::boolean[],
                            :reason::text[], :fact::bigint[], :area::text[])
                        """)
                .param("id", Rows.ids(rows, New::id))
                .param("a", Rows.ids(rows, row -> row.met().personA()))
                .param("b", Rows.ids(rows, row -> row.met().personB()))
                .param("from", Rows.texts(rows, row -> row.met().from().toString()))
                .param("to", Rows.texts(rows, row -> endOf(row.met()).toString()))
                .param("place", Rows.texts(rows, row -> row.met().place()))
                .param("reportedBy", Rows.texts(rows, row -> row.met().reportedBy()))
                .param("corrects", Rows.ids(rows, New::corrects))
                .param("void", Rows.flags(rows, New::isVoid))
                .param("reason", Rows.texts(rows, New::reason))
                .param("fact", Rows.ids(rows, New::fact))
                .param("area", Rows.texts(rows, New::area))
                .update();
    }

    private static Instant endOf(RecordEncounter met) {
        Instant to = met.to();
        return to == null ? met.from().plusSeconds(60) : to;
    }

    Optional<Row> find(long id) {
        return database.sql("""
                        select id, person_a, person_b, area from tracing.encounter_standing e
                        where id = :id
                        """)
                .param("id", id)
                .query((row, number) -> new Row(
                        row.getLong("id"), row.getLong("person_a"), row.getLong("person_b"), row.getString("area")))
                .optional();
    }

    RecordEncounter getReported(long id) {
        return database.sql("""
                        select person_a, person_b, from_at, to_at, place, reported_by
                        from tracing.encounter where id = :id
                        """)
                .param("id", id)
                .query((row, number) -> new RecordEncounter(
                        row.getLong("person_a"),
                        row.getLong("person_b"),
                        Rows.instant(row, "from_at"),
                        Rows.instant(row, "to_at"),
                        row.getString("place"),
                        row.getString("reported_by")))
                .single();
    }
}
