package vn.thanhtri.people.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.place.Validity;

/** Persons and residences in the database. */
@Repository
class PersonStore {
    static final String PERSON = """
            select p.id, p.full_name, p.born_year, p.born_on, p.sex, p.citizen_number, p.phones, p.area,
                   r.unit_code, r.hamlet, r.household, r.hamlet_name, r.address
            from people.person p
            left join people.residence r on r.person = p.id and upper_inf(r.valid)
            """;

    private final JdbcClient database;

    PersonStore(JdbcClient database) {
        this.database = database;
    }

    List<Long> insertAll(List<PersonEntry> entries, LocalDate today) {
        List<Long> ids = database.sql("""
                        with entered as materialized (
                            select nextval(pg_get_serial_sequence('people.person', 'id')) as id, e.*
                            from unnest(:names::text[], :years::int[], :days::date[], :sexes::text[],
                                        :numbers::text[], :phones::text[], :areas::text[])
                                 with ordinality
                                 as e(name, born_year, born_on, sex, number, phones, area, place)
                        ), made as (
                            insert into people.person (id, full_name, born_year, born_on, sex, citizen_number, phones, area)
                            select id, name, born_year, born_on, sex, number, phones, area from entered
                        )
                        select id from entered order by place
                        """)
                .param("names", Rows.texts(entries, PersonEntry::fullName))
                .param("years", Rows.integers(entries, PersonEntry::bornYear))
                .param("days", Rows.texts(entries, entry -> entry.bornOn() == null ? null : entry.bornOn()))
                .param("sexes", Rows.texts(entries, PersonEntry::sex))
                .param("numbers", Rows.texts(entries, PersonEntry::citizenNumber))
                .param("phones", Rows.texts(entries, entry -> String.join(" ", entry.phones())))
                .param("areas", Rows.texts(entries, entry -> entry.residence().area()))
                .query(Long.class)
                .list();
        int rows = database.sql("""
                        insert into people.residence (person, valid, unit_code, hamlet, household, hamlet_name, address, area)
                        select person, daterange(:today::date, null), unit_code, hamlet, household, hamlet_name, address, area
                        from unnest(:ids::bigint[], :units::text[], :hamlets::bigint[], :households::bigint[],
                                    :hamletNames::text[], :addresses::text[], :areas::text[])
                             as r(person, unit_code, hamlet, household, hamlet_name, address, area)
                        """)
                .param("today", today)
                .param("ids", Rows.ids(ids))
                .param("units", Rows.texts(entries, entry -> entry.residence().unitCode()))
                .param("hamlets", Rows.ids(entries, entry -> entry.residence().hamlet()))
                .param(
                        "households",
                        Rows.ids(entries, entry -> entry.residence().household()))
                .param(
                        "hamletNames",
                        Rows.texts(entries, entry -> entry.residence().hamletName()))
                .param(
                        "addresses",
                        Rows.texts(entries, entry -> entry.residence().address()))
                .param("areas", Rows.texts(entries, entry -> entry.residence().area()))
                .update();
        if (rows != entries.size()) {
            throw new IllegalStateException(entries.size() + " persons, " + rows + " residences");
        }
        return ids;
    }

    /** From today; a residence that began today, or later by a clock that has been set back, is kept as one within a day. */
    void move(long person, Residence residence, LocalDate today, Instant now) {
        database.sql("""
                        with gone as (
                            delete from people.residence
                            where person = :person and lower(valid) >= :today and upper_inf(valid)
                            returning *
                        )
                        insert into people.residence_within_day (person, day, unit_code, hamlet, household, hamlet_name,
                                                                 address, area, left_at)
                        select person, lower(valid), unit_code, hamlet, household, hamlet_name, address, area, :now
                        from gone
                        """)
                .param("person", person)
                .param("today", today)
                .param("now", Rows.utc(now))
                .update();
        database.sql("""
                        update people.residence set valid = daterange(lower(valid), :today)
                        where person = :person and upper_inf(valid)
                        """).param("person", person).param("today", today).update();
        database.sql("""
                        insert into people.residence (person, valid, unit_code, hamlet, household, hamlet_name, address, area)
                        select :person, daterange(greatest(:today::date, max(upper(valid))), null), :unit, :hamlet::bigint,
                               :household::bigint, :hamletName, :address, :area
                        from people.residence where person = :person
                        """)
                .param("person", person)
                .param("today", today)
                .param("unit", residence.unitCode())
                .param("hamlet", residence.hamlet())
                .param("household", residence.household())
                .param("hamletName", residence.hamletName())
                .param("address", residence.address())
                .param("area", residence.area())
                .update();
        int rows = database.sql("update people.person set area = :area where id = :person")
                .param("area", residence.area())
                .param("person", person)
                .update();
        Rows.expectOne("person", person, rows);
    }

    void correctNumbers(long person, String citizenNumber, List<String> phones) {
        int rows = database.sql(
                        "update people.person set citizen_number = :number, phones = :phones where id = :person")
                .param("number", citizenNumber)
                .param("phones", String.join(" ", phones))
                .param("person", person)
                .update();
        Rows.expectOne("person", person, rows);
    }

    void expunged(long person, Instant now) {
        int rows = database.sql("update people.person set expunged_at = :now where id = :person")
                .param("now", Rows.utc(now))
                .param("person", person)
                .update();
        Rows.expectOne("person", person, rows);
    }

    void correctIdentity(long person, PersonIdentity right) {
        int rows = database.sql("""
                        update people.person set full_name = :name, born_year = :year, born_on = :day, sex = :sex
                        where id = :person
                        """)
                .param("name", right.fullName())
                .param("year", right.bornYear())
                .param("day", right.bornOn())
                .param("sex", right.sex())
                .param("person", person)
                .update();
        Rows.expectOne("person", person, rows);
    }

    /** Which of these numbers somebody else has, wherever they live. */
    Set<String> listTaken(Collection<String> citizenNumbers, long besides) {
        return citizenNumbers.isEmpty()
                ? Set.of()
                : Set.copyOf(database.sql("select * from people.taken_citizen_numbers(:numbers, :besides)")
                        .param("numbers", Rows.texts(citizenNumbers))
                        .param("besides", besides)
                        .query(String.class)
                        .list());
    }

    /** The number somebody has now: another one for who was merged. */
    Optional<Long> findCurrent(long id) {
        return database.sql("""
                        with recursive led as (
                            select id, merged_into from people.person where id = :id
                            union all
                            select p.id, p.merged_into from led join people.person p on p.id = led.merged_into
                        )
                        select id from led where merged_into is null
                        """).param("id", id).query(Long.class).optional();
    }

    /** Who has this number of papers; nobody has the empty one. */
    Optional<Person> findHolder(String citizenNumber) {
        return citizenNumber.isEmpty()
                ? Optional.empty()
                : database.sql(PERSON + " where p.citizen_number = :number and p.merged_into is null limit 1")
                        .param("number", citizenNumber)
                        .query(PersonStore::person)
                        .optional();
    }

    List<Person> list(Collection<Long> ids) {
        return database.sql(PERSON + " where p.id = any(:ids) limit :limit")
                .param("ids", Rows.ids(ids))
                .param("limit", ids.size())
                .query(PersonStore::person)
                .list();
    }

    /** Where somebody lived, and when; one that ended on the day it began counts for that day, beside the next one. */
    record Stay(Residence residence, Validity valid) {}

    List<Stay> listStays(long person, int limit) {
        return database.sql("""
                        select unit_code, area, hamlet, household, hamlet_name, address,
                               lower(valid) as since, upper(valid) as until, null::bigint as place
                        from people.residence
                        where person = :person
                        union all
                        select unit_code, area, hamlet, household, hamlet_name, address, day, day + 1, id
                        from people.residence_within_day
                        where person = :person
                        order by since nulls first, until nulls last, place
                        limit :limit
                        """)
                .param("person", person)
                .param("limit", limit)
                .query((row, n) -> new Stay(residence(row), Validity.of(row)))
                .list();
    }

    static Person person(ResultSet row, int n) throws SQLException {
        String phones = row.getString("phones");
        return new Person(
                row.getLong("id"),
                row.getString("full_name"),
                row.getObject("born_year", Integer.class),
                row.getObject("born_on", LocalDate.class),
                row.getString("sex"),
                row.getString("citizen_number"),
                phones.isEmpty() ? List.of() : Arrays.asList(phones.split(" ")),
                residence(row));
    }

    private static Residence residence(ResultSet row) throws SQLException {
        return new Residence(
                text(row, "unit_code"),
                row.getString("area"),
                row.getObject("hamlet", Long.class),
                row.getObject("household", Long.class),
                text(row, "hamlet_name"),
                text(row, "address"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        @Nullable String text = row.getString(column);
        return text == null ? "" : text;
    }
}
