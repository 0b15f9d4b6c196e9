package vn.thanhtri.tracing.amend;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Facts that go from one person to another, and back: each a row that names the old one. What comes back is found from the
 * rows the merging wrote, along their corrections since.
 */
@Repository
class PersonFactStore {
    private final JdbcClient database;

    PersonFactStore(JdbcClient database) {
        this.database = database;
    }

    /** Tables of facts about one person, and their columns beside it. */
    enum Table {
        PRESENCE("tracing.presence", "setting, from_at, to_at, seat"),
        ISOLATION("tracing.isolation", "setting, place, from_at, to_at");

        private final String table;
        private final String columns;

        Table(String table, String columns) {
            this.table = table;
            this.columns = columns;
        }
    }

    /** A row that came, the one it replaces. */
    record Moved(long id, long old) {}

    /** A meeting that moved, with who met whom before and since. */
    record MovedMeeting(long id, long old, long otherPerson) {}

    long count(Table of, long person) {
        return database.sql("select count(*) from " + of.table + "_standing where person = :person")
                .param("person", person)
                .query(Long.class)
                .single();
    }

    long countMeetings(long person) {
        return database.sql("""
                        select count(*) from tracing.encounter_standing
                        where person_a = :person or person_b = :person
                        """).param("person", person).query(Long.class).single();
    }

    /** Everything that stands of one person stands of the other. */
    List<Moved> move(Table of, long from, long to, String reason, long fact) {
        return database.sql("""
                        insert into %1$s (person, %2$s, corrects, reason, fact, area)
                        select :to, %2$s, id, :reason, :fact, area from %1$s_standing
                        where person = :from
                        order by id
                        returning id, corrects
                        """.formatted(of.table, of.columns))
                .param("from", from)
                .param("to", to)
                .param("reason", reason)
                .param("fact", fact)
                .query((row, number) -> new Moved(row.getLong("id"), row.getLong("corrects")))
                .list();
    }

    /** What that fact moved is the former person's again, as it stands now. */
    List<Moved> moveBack(Table of, long to, String reason, long mergingFact, long fact) {
        return database.sql("""
                        with recursive mine as (
                            select id from %1$s where fact = :merging
                            union all
                            select n.id from mine join %1$s n on n.corrects = mine.id
                        )
                        insert into %1$s (person, %2$s, corrects, reason, fact, area)
                        select :to, %2$s, f.id, :reason, :fact, area
                        from mine join %1$s_standing f using (id)
                        order by f.id
                        returning id, corrects
                        """.formatted(of.table, of.columns))
                .param("to", to)
                .param("reason", reason)
                .param("merging", mergingFact)
                .param("fact", fact)
                .query((row, number) -> new Moved(row.getLong("id"), row.getLong("corrects")))
                .list();
    }

    /** Like {@link #move}; a meeting of the two with each other is none while they are one. */
    List<MovedMeeting> moveMeetings(long from, long to, String reason, long fact) {
        return database.sql("""
                        insert into tracing.encounter (person_a, person_b, from_at, to_at, place, reported_by, corrects,
                                                       void, reason, fact, area)
                        select case when own then person_a when person_a = :from then :to else person_a end,
                               case when own then person_b when person_b = :from then :to else person_b end,
                               from_at, to_at, place, reported_by, id, own, :reason, :fact, area
                        from (select f.*, (person_a, person_b) in ((:from, :to), (:to, :from)) as own
                              from tracing.encounter_standing f
                              where person_a = :from or person_b = :from) as f
                        order by id
                        returning id, corrects, case when person_a in (:from, :to) then person_b else person_a end
                        """)
                .param("from", from)
                .param("to", to)
                .param("reason", reason)
                .param("fact", fact)
                .query((row, number) -> new MovedMeeting(row.getLong(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    /** Like {@link #moveBack}; a meeting of the two with each other is one again. */
    List<MovedMeeting> moveMeetingsBack(long from, long to, String reason, long mergingFact, long fact) {
        return database.sql("""
                        with recursive mine as (
                            select id, void as own from tracing.encounter where fact = :merging
                            union all
                            select n.id, false from mine join tracing.encounter n on n.corrects = mine.id
                        )
                        insert into tracing.encounter (person_a, person_b, from_at, to_at, place, reported_by, corrects,
                                                       reason, fact, area)
                        select case when mine.own then person_a when person_a = :from then :to else person_a end,
                               case when mine.own then person_b when person_b = :from then :to else person_b end,
                               from_at, to_at, place, reported_by, f.id, :reason, :fact, area
                        from mine join tracing.encounter f using (id)
                        where (mine.own or not void)
                          and not exists (select from tracing.encounter n where n.corrects = f.id)
                        order by f.id
                        returning id, corrects, case when person_a in (:from, :to) then person_b else person_a end
                        """)
                .param("from", from)
                .param("to", to)
                .param("reason", reason)
                .param("merging", mergingFact)
                .param("fact", fact)
                .query((row, number) -> new MovedMeeting(row.getLong(1), row.getLong(2), row.getLong(3)))
                .list();
    }
}
