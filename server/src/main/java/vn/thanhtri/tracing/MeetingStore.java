package vn.thanhtri.tracing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Encounters, settings, presences and isolations. */
@Repository
class MeetingStore {
    private final JdbcClient database;

    MeetingStore(JdbcClient database) {
        this.database = database;
    }

    /** An encounter as it stands. */
    record EncounterRow(long id, long personA, long personB, String area) {}

    /** A presence as it stands. */
    record PresenceRow(
            long id,
            long setting,
            long person,
            @Nullable Instant from,
            @Nullable Instant to,
            String seat,
            String area) {}

    record IsolationRow(
            long id,
            long person,
            @Nullable Long setting,
            String place,
            Instant from,
            @Nullable Instant to,
            String area) {}

    long nextSettingId() {
        return database.sql("select nextval(pg_get_serial_sequence('tracing.setting', 'id'))")
                .query(Long.class)
                .single();
    }

    /** Takes numbers ahead for rows of a table of tracing. */
    List<Long> takeIds(String table, int count) {
        return database.sql("""
                        select nextval(pg_get_serial_sequence(:table, 'id')) from generate_series(1, :count)
                        """)
                .param("table", "tracing." + table)
                .param("count", count)
                .query(Long.class)
                .list();
    }

    /** A new row of encounters. */
    record NewEncounter(
            long id,
            RecordEncounter met,
            @Nullable Long corrects,
            boolean isVoid,
            String reason,
            String area,
            long fact) {}

    void insertEncounters(List<NewEncounter> rows) {
        database.sql("""
                        insert into tracing.encounter (id, person_a, person_b, from_at, to_at, place, reported_by, corrects,
                                                       void, reason, fact, area)
                        select * from unnest(:id::bigint[], :a::bigint[], :b::bigint[], :from::timestamptz[],
                            :to::timestamptz[], :place::text[], :reportedBy::text[], :corrects::bigint[], :void::boolean[],
                            :reason::text[], :fact::bigint[], :area::text[])
                        """)
                .param("id", longs(rows, NewEncounter::id))
                .param("a", longs(rows, row -> row.met().personA()))
                .param("b", longs(rows, row -> row.met().personB()))
                .param("from", texts(rows, row -> row.met().from().toString()))
                .param("to", texts(rows, row -> endOf(row.met()).toString()))
                .param("place", texts(rows, row -> row.met().place()))
                .param("reportedBy", texts(rows, row -> row.met().reportedBy()))
                .param("corrects", longs(rows, NewEncounter::corrects))
                .param("void", rows.stream().map(NewEncounter::isVoid).toArray(Boolean[]::new))
                .param("reason", texts(rows, NewEncounter::reason))
                .param("fact", longs(rows, NewEncounter::fact))
                .param("area", texts(rows, NewEncounter::area))
                .update();
    }

    private static Instant endOf(RecordEncounter met) {
        Instant to = met.to();
        return to == null ? met.from().plusSeconds(60) : to;
    }

    private static <T> Long[] longs(List<T> rows, Function<T, @Nullable Long> column) {
        return rows.stream().map(column).toArray(Long[]::new);
    }

    private static <T> String[] texts(List<T> rows, Function<T, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    Optional<EncounterRow> findEncounter(long id) {
        return database.sql("""
                        select id, person_a, person_b, area from tracing.encounter e
                        where id = :id and not void
                          and not exists (select from tracing.encounter n where n.corrects = e.id)
                        """)
                .param("id", id)
                .query((row, number) -> new EncounterRow(
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
                        Times.get(row, "from_at"),
                        Times.get(row, "to_at"),
                        row.getString("place"),
                        row.getString("reported_by")))
                .single();
    }

    void insertSetting(long id, RecordSetting told, String area, long fact) {
        database.sql("""
                        insert into tracing.setting (id, kind, name, place, unit_code, from_at, to_at, household, outbreak,
                                                     fact, area)
                        values (:id, :kind, :name, :place, :unitCode, :from, :to, :household, :outbreak, :fact, :area)
                        """)
                .param("id", id)
                .param("kind", told.kind().name())
                .param("name", told.name().strip())
                .param("place", told.place())
                .param("unitCode", told.unitCode())
                .param("from", Times.utc(told.from()))
                .param("to", Times.utc(told.to()))
                .param("household", told.household())
                .param("outbreak", told.outbreak())
                .param("fact", fact)
                .param("area", area)
                .update();
    }

    Optional<Setting> findSetting(long id) {
        return database.sql("""
                        select id, kind, name, place, unit_code, from_at, to_at, outbreak
                        from tracing.setting where id = :id
                        """).param("id", id).query(MeetingStore::setting).optional();
    }

    Optional<Long> findSettingOfHousehold(long household) {
        return database.sql("select id from tracing.setting where household = :household")
                .param("household", household)
                .query(Long.class)
                .optional();
    }

    List<Setting> listGatherings(long outbreak, int limit) {
        return database.sql("""
                        select id, kind, name, place, unit_code, from_at, to_at, outbreak
                        from tracing.setting where outbreak = :outbreak
                        order by from_at nulls last, id
                        limit :limit
                        """)
                .param("outbreak", outbreak)
                .param("limit", limit)
                .query(MeetingStore::setting)
                .list();
    }

    /** A new row of presences. */
    record NewPresence(
            long id,
            long setting,
            Attendance there,
            @Nullable Long corrects,
            boolean isVoid,
            String reason,
            String area,
            long fact) {}

    void insertPresences(List<NewPresence> rows) {
        database.sql("""
                        insert into tracing.presence (id, setting, person, from_at, to_at, seat, corrects, void, reason, fact,
                                                      area)
                        select * from unnest(:id::bigint[], :setting::bigint[], :person::bigint[], :from::timestamptz[],
                            :to::timestamptz[], :seat::text[], :corrects::bigint[], :void::boolean[], :reason::text[],
                            :fact::bigint[], :area::text[])
                        """)
                .param("id", longs(rows, NewPresence::id))
                .param("setting", longs(rows, NewPresence::setting))
                .param("person", longs(rows, row -> row.there().person()))
                .param("from", texts(rows, row -> text(row.there().from())))
                .param("to", texts(rows, row -> text(row.there().to())))
                .param("seat", texts(rows, row -> row.there().seat()))
                .param("corrects", longs(rows, NewPresence::corrects))
                .param("void", rows.stream().map(NewPresence::isVoid).toArray(Boolean[]::new))
                .param("reason", texts(rows, NewPresence::reason))
                .param("fact", longs(rows, NewPresence::fact))
                .param("area", texts(rows, NewPresence::area))
                .update();
    }

    long insertPresence(
            long setting,
            Attendance there,
            @Nullable Long corrects,
            boolean isVoid,
            String reason,
            String area,
            long fact) {
        long id = takeIds("presence", 1).getFirst();
        insertPresences(List.of(new NewPresence(id, setting, there, corrects, isVoid, reason, area, fact)));
        return id;
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    Optional<PresenceRow> findPresence(long id) {
        return database.sql("""
                        select id, setting, person, from_at, to_at, seat, area from tracing.presence p
                        where id = :id and not void
                          and not exists (select from tracing.presence n where n.corrects = p.id)
                        """).param("id", id).query(MeetingStore::presence).optional();
    }

    /** The presences of a person in a setting that stand, oldest first. */
    List<PresenceRow> listPresences(long setting, long person) {
        return database.sql("""
                        select id, setting, person, from_at, to_at, seat, area from tracing.presence p
                        where person = :person and setting = :setting and not void
                          and not exists (select from tracing.presence n where n.corrects = p.id)
                        order by id limit 200
                        """)
                .param("person", person)
                .param("setting", setting)
                .query(MeetingStore::presence)
                .list();
    }

    long insertIsolation(
            IsolatePerson told, @Nullable Long corrects, boolean isVoid, String reason, String area, long fact) {
        return database.sql("""
                        insert into tracing.isolation (person, setting, place, from_at, to_at, corrects, void, reason, fact,
                                                       area)
                        values (:person, :setting, :place, :from, :to, :corrects, :void, :reason, :fact, :area)
                        returning id
                        """)
                .param("person", told.person())
                .param("setting", told.setting())
                .param("place", told.place())
                .param("from", Times.utc(told.from()))
                .param("to", Times.utc(told.to()))
                .param("corrects", corrects)
                .param("void", isVoid)
                .param("reason", reason)
                .param("fact", fact)
                .param("area", area)
                .query(Long.class)
                .single();
    }

    Optional<IsolationRow> findIsolation(long id) {
        return database.sql("""
                        select id, person, setting, place, from_at, to_at, area from tracing.isolation i
                        where id = :id and not void
                          and not exists (select from tracing.isolation n where n.corrects = i.id)
                        """).param("id", id).query(MeetingStore::isolation).optional();
    }

    /** The newest isolation of a person that stands. */
    Optional<IsolationRow> findIsolationOf(long person) {
        return database.sql("""
                        select id, person, setting, place, from_at, to_at, area from tracing.isolation i
                        where person = :person and not void
                          and not exists (select from tracing.isolation n where n.corrects = i.id)
                        order by id desc limit 1
                        """)
                .param("person", person)
                .query(MeetingStore::isolation)
                .optional();
    }

    private static PresenceRow presence(ResultSet row, int number) throws SQLException {
        return new PresenceRow(
                row.getLong("id"),
                row.getLong("setting"),
                row.getLong("person"),
                Times.find(row, "from_at"),
                Times.find(row, "to_at"),
                row.getString("seat"),
                row.getString("area"));
    }

    private static IsolationRow isolation(ResultSet row, int number) throws SQLException {
        return new IsolationRow(
                row.getLong("id"),
                row.getLong("person"),
                row.getObject("setting", Long.class),
                row.getString("place"),
                Times.get(row, "from_at"),
                Times.find(row, "to_at"),
                row.getString("area"));
    }

    private static Setting setting(ResultSet row, int number) throws SQLException {
        return new Setting(
                row.getLong("id"),
                SettingKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("place"),
                row.getString("unit_code"),
                Times.find(row, "from_at"),
                Times.find(row, "to_at"),
                row.getObject("outbreak", Long.class));
    }
}
