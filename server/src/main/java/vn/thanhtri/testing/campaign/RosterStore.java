package vn.thanhtri.testing.campaign;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.AreaRange;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.VietnamTime;

/** Puts on the list of a round who lives, or was, in the places of its campaign and is not on it yet. Nobody is taken off. */
@Repository
class RosterStore {
    /** A household that is on the list keeps those who were chosen. */
    private static final String CHOSEN = """
            with here as (
                select p.id as person, p.born_year, r.household, r.hamlet, r.hamlet_name, r.area
                from people.residence r join people.person p on p.id = r.person
                where upper_inf(r.valid) and r.area >= :from and r.area < :end and p.merged_into is null
                  and (:born::int is null or p.born_year <= :born)
                  and exists (select from testing.campaign_place c
                              where c.campaign = :campaign and starts_with(r.area, c.reach)
                                and case c.kind
                                    when 'UNIT' then true
                                    when 'HAMLET' then r.hamlet = c.number
                                    when 'HOUSEHOLD' then r.household = c.number
                                    when 'TIER' then exists (select from tracing.tier t
                                                             where t.person = p.id and t.outbreak = c.number and t.tier = c.tier)
                                    else exists (select from tracing.presence_standing s
                                                 where s.person = p.id and s.setting = c.number) end)),
            ranked as (
                select *, row_number() over (partition by coalesce(household, -person)
                                             order by born_year nulls last, person) as nth,
                       count(*) over (partition by coalesce(household, -person)) as size
                from here),
            chosen as (
                select * from ranked r
                where not exists (select from testing.target t
                                  where t.campaign = :campaign and t.round = :round and t.person = r.person)
                  and (:large::int is null
                       or nth <= case when size >= :large then 2 else 1 end
                          and not exists (select from testing.target t
                                          where t.campaign = :campaign and t.round = :round and t.household = r.household)))
            """;

    private final JdbcClient database;

    RosterStore(JdbcClient database) {
        this.database = database;
    }

    int countNew(Campaign campaign, int round) {
        return asked("select count(*) from chosen", campaign, round)
                .query(Integer.class)
                .single();
    }

    /** Returns the numbers of the parts that grew. */
    List<Long> add(Campaign campaign, int round, Instant now, long fact) {
        asked("""
                insert into testing.part (campaign, round, hamlet, hamlet_name, area)
                select :campaign, :round, min(hamlet), hamlet_name, area from chosen group by hamlet_name, area
                on conflict (campaign, round, area, hamlet_name) do nothing
                """, campaign, round).update();
        return asked("""
                        , added as (
                            insert into testing.target (part, campaign, round, person, household, origin, state_at, state_fact,
                                                        added_at, area)
                            select p.id, :campaign, :round, c.person, c.household, 'REGISTER', :now, :fact, :now, c.area
                            from chosen c join testing.part p on p.campaign = :campaign and p.round = :round
                                 and p.area = c.area and p.hamlet_name = c.hamlet_name
                            order by c.area, c.hamlet_name, c.household, c.nth
                            on conflict (campaign, round, person) do nothing
                            returning part)
                        select distinct part from added order by part
                        """, campaign, round)
                .param("now", Rows.utc(now))
                .param("fact", fact)
                .query(Long.class)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, Campaign campaign, int round) {
        AreaRange range = AreaRange.of(campaign.reach());
        Integer age = campaign.ageFrom();
        return database.sql(CHOSEN + sql)
                .param("campaign", campaign.id())
                .param("round", round)
                .param("from", range.from())
                .param("end", range.end())
                .param(
                        "born",
                        age == null
                                ? null
                                : VietnamTime.dayOf(campaign.beginsAt(round)).getYear() - age)
                .param("large", campaign.largeFrom());
    }
}
