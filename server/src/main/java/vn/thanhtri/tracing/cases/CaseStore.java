package vn.thanhtri.tracing.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.kernel.Rows;

/** Cases, their findings, steps, withdrawals and infectious windows. */
@Repository
class CaseStore {
    private static final String CASES = """
            select c.id, c.outbreak, c.person, c.code, c.area, f.id as finding, f.onset_on, f.sampled_at, f.positive_at,
                   f.confirmed_at, f.found_in, f.source_kind, f.source_case, f.source_setting, f.source_place,
                   f.isolated_at, f.isolated_where, w.reason as withdrawn
            from tracing.person_case c
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

    void insertFinding(
            long personCase, @Nullable Long corrects, CaseFinding found, String reason, String area, long fact) {
        Source source = found.source();
        database.sql("""
                        insert into tracing.case_finding (person_case, corrects, onset_on, sampled_at, positive_at,
                            confirmed_at, found_in, source_kind, source_case, source_setting, source_place, isolated_at,
                            isolated_where, reason, fact, area)
                        values (:personCase, :corrects, :onsetOn, :sampledAt, :positiveAt, :confirmedAt, :foundIn,
                            :sourceKind, :sourceCase, :sourceSetting, :sourcePlace, :isolatedAt, :isolatedWhere, :reason,
                            :fact, :area)
                        """)
                .param("personCase", personCase)
                .param("corrects", corrects)
                .param("onsetOn", found.onsetOn())
                .param("sampledAt", Rows.utc(found.sampledAt()))
                .param("positiveAt", Rows.utc(found.positiveAt()))
                .param("confirmedAt", Rows.utc(found.confirmedAt()))
                .param("foundIn", found.foundIn().name())
                .param("sourceKind", kindOf(source))
                .param("sourceCase", source instanceof Source.OfCase known ? known.personCase() : null)
                .param("sourceSetting", source instanceof Source.OfCase known ? known.setting() : null)
                .param("sourcePlace", placeOf(source))
                .param("isolatedAt", Rows.utc(found.isolatedAt()))
                .param("isolatedWhere", found.isolatedWhere())
                .param("reason", reason)
                .param("fact", fact)
                .param("area", area)
                .update();
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

    void insertMove(PersonCase personCase, Instant at, String place, long fact) {
        database.sql("""
                        insert into tracing.care_move (person_case, at, place, fact, area)
                        values (:personCase, :at, :place, :fact, :area)
                        """)
                .param("personCase", personCase.id())
                .param("at", Rows.utc(at))
                .param("place", place)
                .param("fact", fact)
                .param("area", personCase.area())
                .update();
    }

    List<Care> listMoves(long personCase) {
        return database.sql("select at, place from tracing.care_move where person_case = :id order by at, id")
                .param("id", personCase)
                .query((row, number) -> new Care(Rows.instant(row, "at"), row.getString("place")))
                .list();
    }

    void keepWindow(long personCase, long person, InfectiousWindow window, String area) {
        database.sql("""
                        insert into tracing.infectious_window as w (person_case, person, from_at, to_at, policy_entry,
                            document, point, provisional, area)
                        values (:personCase, :person, :from, :to, :entry, :document, :point, :provisional, :area)
                        on conflict (person_case) do update set from_at = excluded.from_at, to_at = excluded.to_at,
                            policy_entry = excluded.policy_entry, document = excluded.document, point = excluded.point,
                            provisional = excluded.provisional, area = excluded.area
                        """)
                .param("personCase", personCase)
                .param("person", person)
                .param("from", Rows.utc(window.from()))
                .param("to", Rows.utc(window.to()))
                .param("entry", window.entry())
                .param("document", window.clause().document())
                .param("point", window.clause().point())
                .param("provisional", window.provisional())
                .param("area", area)
                .update();
    }

    void dropWindow(long personCase) {
        int dropped = database.sql("delete from tracing.infectious_window where person_case = :id")
                .param("id", personCase)
                .update();
        if (dropped != 1) {
            throw new IllegalStateException("case " + personCase + " had " + dropped + " infectious windows");
        }
    }

    Optional<InfectiousWindow> findWindow(long personCase) {
        return database.sql("""
                        select from_at, to_at, policy_entry, document, point, provisional
                        from tracing.infectious_window where person_case = :id
                        """)
                .param("id", personCase)
                .query((row, number) -> new InfectiousWindow(
                        Rows.instant(row, "from_at"),
                        Rows.findInstant(row, "to_at"),
                        row.getString("policy_entry"),
                        Clause.of(row.getString("document"), row.getString("point")),
                        row.getBoolean("provisional")))
                .optional();
    }

    Optional<PersonCase> find(long id) {
        return database.sql(CASES + "where c.id = :id")
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

    List<PersonCase> listOfPersons(Collection<Long> persons) {
        return persons.isEmpty()
                ? List.of()
                : database.sql(CASES + "where c.person in (:persons) and w.person_case is null order by c.id")
                        .param("persons", persons)
                        .query(CaseStore::personCase)
                        .list();
    }

    List<PersonCase> list(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql(CASES + "where c.id in (:ids) order by c.id")
                        .param("ids", ids)
                        .query(CaseStore::personCase)
                        .list();
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

    private static String kindOf(Source source) {
        return switch (source) {
            case Source.OfCase known -> "CASE";
            case Source.AtPlace known -> "PLACE";
            case Source.Imported known -> "IMPORTED";
            case Source.Unknown unknown -> "UNKNOWN";
        };
    }

    private static String placeOf(Source source) {
        return switch (source) {
            case Source.AtPlace known -> known.place();
            case Source.Imported known -> known.from();
            case Source.OfCase known -> "";
            case Source.Unknown unknown -> "";
        };
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
                new CaseFinding(
                        row.getObject("onset_on", LocalDate.class),
                        Rows.instant(row, "sampled_at"),
                        Rows.instant(row, "positive_at"),
                        Rows.instant(row, "confirmed_at"),
                        FoundIn.valueOf(row.getString("found_in")),
                        source(row),
                        Rows.findInstant(row, "isolated_at"),
                        row.getString("isolated_where")),
                row.getString("withdrawn"));
    }
}
