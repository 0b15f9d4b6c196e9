package vn.thanhtri.tracing.tier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.tiers.Minutes;
import vn.thanhtri.tiers.Standing;

/** Where everybody stands, and how it came. */
@Repository
public class TierStore {
    public static final JsonMapper JSON = JsonMapper.builder().build();
    public static final TypeReference<List<ChainLink>> CHAIN = new TypeReference<>() {};
    private static final int ROWS_AT_ONCE = 10_000;

    private static final String WITHOUT_PHONE =
            "not exists (select from people.person p where p.id = r.person and p.phones <> '')";
    private static final String WITHOUT_ADDRESS = "not exists (select from people.residence l"
            + " where l.person = r.person and upper_inf(l.valid) and l.unit_code <> '')";

    private final JdbcClient database;
    private final JdbcTemplate streaming;

    TierStore(JdbcClient database, DataSource dataSource) {
        this.database = database;
        this.streaming = new JdbcTemplate(dataSource);
        this.streaming.setFetchSize(ROWS_AT_ONCE);
    }

    /** A row to be written. {@code ended} is null while there is a tier. */
    record Moved(
            long person,
            TierPlace before,
            TierPlace place,
            @Nullable String ended,
            @Nullable Long outbreak,
            @Nullable Long rootCase,
            @Nullable Long source,
            List<ChainLink> chain,
            String area) {
        boolean isMove() {
            return !before.equals(place);
        }
    }

    interface Kept {
        void keep(long person, TierPlace place);
    }

    /** What the table holds of those whose place was written after this one, as a stream. */
    void readMovedAfter(long move, Kept reader) {
        streaming.query(
                """
                select person, tier, first_exposure, last_exposure from tracing.tier
                where person in (select person from tracing.tier_change where id > ?)
                """,
                row -> {
                    Integer tier = row.getObject("tier", Integer.class);
                    Instant first = Rows.findInstant(row, "first_exposure");
                    Instant last = Rows.findInstant(row, "last_exposure");
                    TierPlace place = tier == null
                            ? TierPlace.NONE
                            : tier == 0
                                    ? TierPlace.CASE
                                    : new TierPlace(
                                            tier,
                                            first == null ? Minutes.SINCE_ALWAYS : VietnamTime.minuteOf(first),
                                            last == null ? Minutes.STILL_OPEN : VietnamTime.minuteOf(last));
                    reader.keep(row.getLong("person"), place);
                },
                move);
    }

    /** Persons whose tier rests on these cases, or whose chain comes from these persons. */
    List<Long> listResting(Collection<Long> cases, Collection<Long> sources) {
        return database.sql("""
                        select person from tracing.tier where root_case = any (:cases) and tier between 1 and 3
                        union
                        select person from tracing.tier where source_person = any (:sources) and tier between 1 and 3
                        """)
                .param("cases", Rows.ids(cases))
                .param("sources", Rows.ids(sources))
                .query(Long.class)
                .list();
    }

    /** The tier goes with the person, and what is known of them. @return whether they stand in a tier at all */
    public boolean follow(long person, String area) {
        return database.sql("update tracing.tier as r set area = :area, without_phone = " + WITHOUT_PHONE
                                + ", without_address = " + WITHOUT_ADDRESS + " where person = :person")
                        .param("area", area)
                        .param("person", person)
                        .update()
                == 1;
    }

    /** @param horizonMinutes so long after the last exposure a tier lapses; another exposure then begins another episode */
    void write(List<Moved> rows, Instant now, int horizonMinutes) {
        for (int start = 0; start < rows.size(); start += ROWS_AT_ONCE) {
            writeSome(rows.subList(start, Math.min(rows.size(), start + ROWS_AT_ONCE)), now, horizonMinutes);
        }
    }

    private void writeSome(List<Moved> rows, Instant now, int horizonMinutes) {
        var told = database.sql("""
                        with given as (
                            select * from unnest(:person::bigint[], :tier::smallint[], :contactTier::smallint[],
                                    :first::timestamptz[], :last::timestamptz[], :ended::text[], :outbreak::bigint[],
                                    :rootCase::bigint[], :source::bigint[], :chain::text[], :area::text[])
                             as r (person, tier, contact_tier, first, last, ended, outbreak, root_case, source, chain, area)
                        ), again as (
                            select t.*, greatest(r.first, t.last_exposure + :horizon * interval '1 minute') as next_from,
                                   exists (select from tracing.tier_change c
                                           where c.person = t.person and c.tier between 1 and 3 and c.tier <> t.contact_tier
                                             and c.at >= coalesce(t.counts_from, '-infinity')) as had_another_tier
                            from tracing.tier t join given r on r.person = t.person
                            where t.tier is null and t.ended = 'LAPSED' and r.contact_tier is not null
                        ), passed as (
                            insert into tracing.past_episode (person, episode, tier, since, counts_from, until,
                                last_exposure, had_another_tier, outbreak, area)
                            select person, episode, contact_tier, contact_since, counts_from, next_from, last_exposure,
                                   had_another_tier, outbreak, area
                            from again
                        )
                        insert into tracing.tier as t (person, tier, since, contact_tier, contact_since, first_exposure,
                            last_exposure, ended, outbreak, root_case, source_person, chain, area, without_phone,
                            without_address)
                        select person, tier, :now, contact_tier, case when contact_tier is not null then :now end, first,
                               last, ended, outbreak, root_case, source, chain::jsonb, area,
                               """ + WITHOUT_PHONE + ", " + WITHOUT_ADDRESS + """
                        from given r
                        on conflict (person) do update set
                            episode = case when t.tier is null and t.ended = 'LAPSED' and excluded.contact_tier is not null
                                           then to_char(excluded.since at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')
                                           else t.episode end,
                            counts_from = case when t.tier is null and t.ended = 'LAPSED' and excluded.contact_tier is not null
                                               then greatest(excluded.first_exposure,
                                                             t.last_exposure + :horizon * interval '1 minute')
                                               else t.counts_from end,
                            tier = excluded.tier,
                            since = case when t.tier is distinct from excluded.tier then excluded.since else t.since end,
                            contact_tier = coalesce(excluded.contact_tier, t.contact_tier),
                            contact_since = case when excluded.contact_tier is null then t.contact_since
                                                 when t.tier = excluded.tier then t.contact_since
                                                 else excluded.contact_since end,
                            first_exposure = case when excluded.contact_tier is null then t.first_exposure
                                                  else excluded.first_exposure end,
                            last_exposure = case when excluded.contact_tier is null then t.last_exposure
                                                 else excluded.last_exposure end,
                            ended = excluded.ended,
                            outbreak = coalesce(excluded.outbreak, t.outbreak),
                            root_case = coalesce(excluded.root_case, t.root_case),
                            source_person = case when excluded.contact_tier is null then t.source_person
                                                 else excluded.source_person end,
                            chain = case when excluded.contact_tier is null then t.chain else excluded.chain end,
                            area = excluded.area,
                            without_phone = excluded.without_phone,
                            without_address = excluded.without_address
                        """);
        int written = bind(told, rows, now).param("horizon", horizonMinutes).update();
        if (written != rows.size()) {
            throw new IllegalStateException("of " + rows.size() + " tiers " + written + " were written");
        }
        List<Moved> moves = rows.stream().filter(Moved::isMove).toList();
        bind(database.sql("""
                        insert into tracing.tier_change (person, at, old_tier, tier, first_exposure, last_exposure,
                            old_last_exposure, ended, root_case, chain, area)
                        select person, :now, old_tier, tier, first, last, old_last, ended, root_case, chain::jsonb, area
                        from unnest(:person::bigint[], :oldTier::smallint[], :tier::smallint[], :first::timestamptz[],
                                    :last::timestamptz[], :oldLast::timestamptz[], :ended::text[], :rootCase::bigint[],
                                    :chain::text[], :area::text[])
                             as r (person, old_tier, tier, first, last, old_last, ended, root_case, chain, area)
                        """), moves, now)
                .param("oldTier", Rows.integers(moves, row -> tier(row.before())))
                .param("oldLast", Rows.texts(moves, row -> time(row.before().last())))
                .update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec told, List<Moved> rows, Instant now) {
        List<@Nullable Integer> contactTiers = new ArrayList<>();
        rows.forEach(
                row -> contactTiers.add(row.place().isContact() ? row.place().tier() : null));
        return told.param("now", Rows.utc(now))
                .param("person", Rows.ids(rows, Moved::person))
                .param("tier", Rows.integers(rows, row -> tier(row.place())))
                .param("contactTier", Rows.integers(contactTiers, tier -> tier))
                .param("first", Rows.texts(rows, row -> time(row.place().first())))
                .param("last", Rows.texts(rows, row -> time(row.place().last())))
                .param("ended", Rows.texts(rows, Moved::ended))
                .param("outbreak", Rows.ids(rows, Moved::outbreak))
                .param("rootCase", Rows.ids(rows, Moved::rootCase))
                .param("source", Rows.ids(rows, Moved::source))
                .param("chain", Rows.texts(rows, row -> JSON.writeValueAsString(row.chain())))
                .param("area", Rows.texts(rows, Moved::area));
    }

    private static @Nullable Integer tier(TierPlace place) {
        return place.tier() == Standing.NO_TIER ? null : place.tier();
    }

    private static @Nullable String time(int minute) {
        return minute == Minutes.SINCE_ALWAYS || minute == Minutes.STILL_OPEN
                ? null
                : VietnamTime.ofMinute(minute).toString();
    }
}
