package vn.thanhtri.tracing.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Known;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.tracing.When;
import vn.thanhtri.tracing.definition.CaseClass;

/** Cases, their findings and withdrawals. */
@Repository
class CaseStore {
    private static final String CASES = """
            select c.id, c.outbreak, c.person, c.code, c.area, f.id as finding, f.onset_on, f.sampled_at, f.positive_at,
                   f.confirmed_at, f.found_in, f.source_kind, f.source_case, f.source_setting, f.source_place,
                   f.isolated_at, f.isolated_where, f.onset, f.onset_time, f.days_only, k.class,
                   k.at as class_at, k.day_only as class_day_only, w.reason as withdrawn
            from tracing.person_case c
            join lateral (select s.class, s.at, s.day_only from tracing.case_class_standing s where s.person_case = c.id
                          order by s.at + case when s.day_only then interval '1 day' else interval '0' end desc, s.id desc
                          limit 1) k on true
            join tracing.case_finding_standing f on f.person_case = c.id
            left join tracing.case_withdrawal_standing w on w.person_case = c.id
            """;

    private final JdbcClient database;

    CaseStore(JdbcClient database) {
        this.database = database;
    }

    long nextId() {
        return database.sql("select nextval(pg_get_serial_sequence('tracing.person_case', 'id'))")
                .query(Long.class)
                .single();
    }

    void insert(long id, long outbreak, long person, String code, String area, long fact) {
        database.sql("""
                        insert into tracing.person_case (id, outbreak, person, code, fact, area)
                        values (:id, :outbreak, :person, :code, :fact, :area)
                        """)
                .param("id", id)
                .param("outbreak", outbreak)
                .param("person", person)
                .param("code", code)
                .param("fact", fact)
                .param("area", area)
                .update();
    }

    long insertFinding(
            long personCase, @Nullable Long corrects, CaseFinding found, String reason, String area, long fact) {
        Source source = found.source();
        return database.sql("""
                        insert into tracing.case_finding (person_case, corrects, onset_on, sampled_at, positive_at,
                            confirmed_at, found_in, source_kind, source_case, source_setting, source_place, isolated_at,
                            isolated_where, onset, onset_time, days_only, reason, fact, area)
                        values (:personCase, :corrects, :onsetOn, :sampledAt, :positiveAt, :confirmedAt, :foundIn,
                            :sourceKind, :sourceCase, :sourceSetting, :sourcePlace, :isolatedAt, :isolatedWhere, :onset,
                            :onsetTime, :daysOnly::text[], :reason, :fact, :area)
                        returning id
                        """)
                .param("personCase", personCase)
                .param("corrects", corrects)
                .param("onsetOn", found.onsetOn())
                .param("sampledAt", Rows.utc(found.sampledAt()))
                .param("positiveAt", Rows.utc(found.positiveAt()))
                .param("confirmedAt", Rows.utc(found.confirmedAt()))
                .param("foundIn", found.foundIn().name())
                .param("sourceKind", source.kind())
                .param("sourceCase", source instanceof Source.OfCase known ? known.personCase() : null)
                .param("sourceSetting", source instanceof Source.OfCase known ? known.setting() : null)
                .param("sourcePlace", source.place())
                .param("isolatedAt", Rows.utc(found.isolatedAt()))
                .param("isolatedWhere", found.isolatedWhere())
                .param("onset", found.onset().name())
                .param("onsetTime", found.onsetTime())
                .param("daysOnly", Rows.texts(found.daysOnly()))
                .param("reason", reason)
                .param("fact", fact)
                .param("area", area)
                .query(Long.class)
                .single();
    }

    void insertWithdrawal(PersonCase personCase, Instant at, String reason, long fact) {
        database.sql("""
                        insert into tracing.case_withdrawal (person_case, at, reason, fact, area)
                        values (:personCase, :at, :reason, :fact, :area)
                        """)
                .param("personCase", personCase.id())
                .param("at", Rows.utc(at))
                .param("reason", reason)
                .param("fact", fact)
                .param("area", personCase.area())
                .update();
    }

    Optional<PersonCase> find(long id) {
        return database.sql(Known.then(CASES) + "where c.id = :id")
                .param("id", id)
                .query(CaseStore::personCase)
                .optional();
    }

    /** The case that this person is at present, in whichever outbreak. */
    Optional<PersonCase> findOf(long person) {
        return database.sql(CASES + "where c.person = :person and w.person_case is null order by c.id desc limit 1")
                .param("person", person)
                .query(CaseStore::personCase)
                .optional();
    }

    /** The case of this person that is still going on: not excluded, and nobody says that they have recovered. */
    Optional<PersonCase> findOngoing(long person) {
        return database.sql(CASES + """
                        where c.person = :person and w.person_case is null and k.class <> 'EXCLUDED'
                          and not exists (select from tracing.case_detail_standing d
                                          where d.person_case = c.id and d.kind = 'OUTCOME'
                                            and d.code in ('RECOVERED', 'DISCHARGED'))
                        order by c.id desc limit 1
                        """)
                .param("person", person)
                .query(CaseStore::personCase)
                .optional();
    }

    int count(long outbreak) {
        return database.sql("select count(*) from tracing.person_case where outbreak = :outbreak")
                .param("outbreak", outbreak)
                .query(Integer.class)
                .single();
    }

    List<PersonCase> listOf(long outbreak, int limit, int offset) {
        return database.sql(CASES + """
                        where c.outbreak = :outbreak order by c.code_prefix, c.code_number, c.id
                        limit :limit offset :offset
                        """)
                .param("offset", offset)
                .param("outbreak", outbreak)
                .param("limit", limit)
                .query(CaseStore::personCase)
                .list();
    }

    /** The newest first. */
    List<PersonCase> listNewest(long outbreak, int limit) {
        return database.sql(CASES
                        + "where c.outbreak = :outbreak and w.person_case is null order by c.id desc limit :limit")
                .param("outbreak", outbreak)
                .param("limit", limit)
                .query(CaseStore::personCase)
                .list();
    }

    private static Source source(ResultSet row) throws SQLException {
        return switch (row.getString("source_kind")) {
            case "CASE" -> new Source.OfCase(row.getLong("source_case"), row.getObject("source_setting", Long.class));
            case "PLACE" -> new Source.AtPlace(row.getString("source_place"));
            case "IMPORTED" -> new Source.Imported(row.getString("source_place"));
            case "UNKNOWN" -> new Source.Unknown();
            case String other -> throw new IllegalStateException("a case has no source of kind " + other);
        };
    }

    private static PersonCase personCase(ResultSet row, int number) throws SQLException {
        return new PersonCase(
                row.getLong("id"),
                row.getLong("outbreak"),
                row.getLong("person"),
                row.getString("code"),
                row.getString("area"),
                row.getLong("finding"),
                finding(row),
                CaseClass.valueOf(row.getString("class")),
                new When(Rows.instant(row, "class_at"), row.getBoolean("class_day_only")),
                row.getString("withdrawn"));
    }

    private static CaseFinding finding(ResultSet row) throws SQLException {
        return new CaseFinding(
                row.getObject("onset_on", LocalDate.class),
                Rows.findInstant(row, "sampled_at"),
                Rows.findInstant(row, "positive_at"),
                Rows.findInstant(row, "confirmed_at"),
                FoundIn.valueOf(row.getString("found_in")),
                source(row),
                Rows.findInstant(row, "isolated_at"),
                row.getString("isolated_where"),
                Onset.valueOf(row.getString("onset")),
                row.getObject("onset_time", LocalTime.class),
                Set.copyOf(Rows.listTexts(row, "days_only")));
    }

    /** Every finding of a case, the first one first. */
    List<CaseFinding.Version> listVersions(long personCase) {
        return database.sql("""
                        select f.*, j.recorded_at, j.actor_name
                        from tracing.case_finding f join kernel.journal j on j.id = f.fact
                        where f.person_case = :case and kernel.known(j.recorded_at) order by f.id
                        """)
                .param("case", personCase)
                .query((row, n) -> new CaseFinding.Version(
                        row.getLong("id"),
                        finding(row),
                        row.getString("reason"),
                        Rows.instant(row, "recorded_at"),
                        row.getString("actor_name")))
                .list();
    }
}
