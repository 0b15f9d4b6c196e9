package vn.thanhtri.tracing.interview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Known;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.tracing.SettingKind;

/** Answers of cases, the places they told, and who asked. */
@Repository
class InterviewStore {
    /** The question whose answer says how far the interview is. */
    static final String STATE = "state";

    private final JdbcClient database;

    InterviewStore(JdbcClient database) {
        this.database = database;
    }

    void insertAnswer(long personCase, String question, String answer, String note, String area, long fact) {
        database.sql("""
                        insert into tracing.interview_answer (person_case, question, answer, note, fact, area)
                        values (:case, :question, :answer, :note, :fact, :area)
                        """)
                .param("case", personCase)
                .param("question", question)
                .param("answer", answer)
                .param("note", note)
                .param("fact", fact)
                .param("area", area)
                .update();
    }

    void insertStop(
            long personCase,
            TellStop told,
            String unitCode,
            @Nullable Long setting,
            @Nullable Long corrects,
            boolean isVoid,
            String reason,
            String area,
            long fact) {
        database.sql("""
                        insert into tracing.diary_stop (person_case, kind, name, unit_code, day, from_at, to_at, seat, present,
                                                        about, setting, corrects, void, reason, fact, area)
                        values (:case, :kind, :name, :unit, :day, :from, :to, :seat, :present, :about, :setting, :corrects,
                                :void, :reason, :fact, :area)
                        """)
                .param("case", personCase)
                .param("kind", told.kind().name())
                .param("name", told.name())
                .param("unit", unitCode)
                .param("day", told.day())
                .param("from", Rows.utc(told.begin()))
                .param("to", Rows.utc(told.end()))
                .param("seat", told.seat())
                .param("present", told.present())
                .param("about", told.about())
                .param("setting", setting)
                .param("corrects", corrects)
                .param("void", isVoid)
                .param("reason", reason)
                .param("fact", fact)
                .param("area", area)
                .update();
    }

    void insertVoid(long stop, String reason, String area, long fact) {
        database.sql("""
                        insert into tracing.diary_stop (person_case, kind, name, unit_code, day, from_at, to_at, seat, present,
                                                        about, setting, corrects, void, reason, fact, area)
                        select person_case, kind, name, unit_code, day, from_at, to_at, seat, present, about, setting, id, true,
                               :reason, :fact, :area
                        from tracing.diary_stop where id = :stop
                        """)
                .param("stop", stop)
                .param("reason", reason)
                .param("fact", fact)
                .param("area", area)
                .update();
    }

    /** @param settled whether it has become a setting that stands */
    record Open(long personCase, boolean settled) {}

    Optional<Open> findStop(long stop) {
        return database.sql("""
                        select d.person_case, s.id is not null as settled
                        from tracing.diary_stop_standing d left join tracing.setting_known s on s.id = d.setting
                        where d.id = :stop
                        """).param("stop", stop).query(Open.class).optional();
    }

    boolean isPresent(long person, long setting) {
        return database.sql("""
                        select exists(select from tracing.presence_standing where person = :person and setting = :setting)
                        """)
                .param("person", person)
                .param("setting", setting)
                .query(Boolean.class)
                .single();
    }

    /** The newest answer to each question. */
    Map<String, String> listAnswers(long personCase) {
        Map<String, String> answers = new LinkedHashMap<>();
        database.sql("""
                        select question, answer from (
                            select distinct on (question) question, answer from tracing.interview_answer
                            where person_case = :case and question <> 'state' and fact <= (select kernel.known_fact())
                            order by question, id desc) newest
                        where answer <> 'TAKEN_BACK'
                        """).param("case", personCase).query(row -> {
            answers.put(row.getString("question"), row.getString("answer"));
        });
        return answers;
    }

    /** The answer before the last; empty when there was none. */
    Optional<String> findAnswerBefore(long personCase, String question) {
        return database.sql("""
                        select answer from tracing.interview_answer
                        where person_case = :case and question = :question order by id desc offset 1 limit 1
                        """)
                .param("case", personCase)
                .param("question", question)
                .query(String.class)
                .optional();
    }

    /** Places told, and those in which the case is recorded besides; by time. A setting that was withdrawn leaves the place open. */
    List<DiaryStop> listStops(long personCase, long person) {
        return Rows.whole(
                500,
                database.sql(Known.then("""
                        with told as (
                            select d.*, s.id as becomes from tracing.diary_stop_standing d
                            left join tracing.setting_known s on s.id = d.setting
                            where d.person_case = :case
                        ), been as (
                            select t.id as stop, t.kind, t.name, t.day, t.unit_code, t.from_at, t.to_at, t.seat, t.present, t.about,
                                   t.becomes as setting, t.fact
                            from told t
                            union all
                            select null, s.kind, s.name, (p.from_at at time zone 'Asia/Ho_Chi_Minh')::date, s.unit_code, p.from_at,
                                   p.to_at, p.seat, '', null, s.id, p.fact
                            from tracing.presence_standing p join tracing.setting_known s on s.id = p.setting
                            where p.person = :person and s.id not in (select becomes from told where becomes is not null)
                        )
                        select b.*, j.actor_name,
                               (select count(distinct p.person) from tracing.presence_standing p
                                where p.setting = b.setting and p.person <> :person) as known
                        from been b join kernel.journal j on j.id = b.fact
                        order by b.day nulls first, b.from_at nulls first, b.fact
                        limit 501
                        """))
                        .param("case", personCase)
                        .param("person", person)
                        .query(InterviewStore::stop)
                        .list());
    }

    /** One who asked on one day, from when until when, and what the last said of going on. */
    record Sitting(String by, Instant from, Instant to, int facts) {}

    /** Who asked and when, the newest first. */
    List<Sitting> listSittings(long personCase) {
        return Rows.whole(
                50,
                database.sql("""
                        select j.actor_name as by, min(j.recorded_at) as first, max(j.recorded_at) as last, count(*) as facts
                        from (select fact from tracing.interview_answer where person_case = :case
                              union all
                              select fact from tracing.diary_stop where person_case = :case) f
                        join kernel.journal j on j.id = f.fact
                        group by j.actor_name, (j.recorded_at at time zone 'Asia/Ho_Chi_Minh')::date
                        order by last desc, by
                        limit 51
                        """)
                        .param("case", personCase)
                        .query((row, number) -> new Sitting(
                                row.getString("by"),
                                Rows.instant(row, "first"),
                                Rows.instant(row, "last"),
                                row.getInt("facts")))
                        .list());
    }

    /** What the newest fact says: FINISHED, PUT_OFF, OPEN; empty before the first. With its note. */
    record State(String name, String note) {}

    State findState(long personCase) {
        return database.sql("""
                        select case when question = 'state' then answer else 'OPEN' end as name, note
                        from (select fact, question, answer, note from tracing.interview_answer where person_case = :case
                              union all
                              select fact, '', '', '' from tracing.diary_stop where person_case = :case) f
                        order by fact desc limit 1
                        """)
                .param("case", personCase)
                .query(State.class)
                .optional()
                .orElse(new State("NONE", ""));
    }

    private static DiaryStop stop(ResultSet row, int number) throws SQLException {
        return new DiaryStop(
                row.getObject("stop", Long.class),
                SettingKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("day", LocalDate.class),
                row.getString("unit_code"),
                Rows.findInstant(row, "from_at"),
                Rows.findInstant(row, "to_at"),
                row.getString("seat"),
                row.getString("present"),
                row.getObject("about", Integer.class),
                row.getObject("setting", Long.class),
                row.getInt("known"),
                row.getString("actor_name"));
    }
}
