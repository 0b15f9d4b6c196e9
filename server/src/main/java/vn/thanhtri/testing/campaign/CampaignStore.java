package vn.thanhtri.testing.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.kernel.Rows;

/** Orders to sample, and the figures of their parts. Who sees a part of a campaign sees the campaign. */
@Repository
class CampaignStore {
    private static final String CAMPAIGN = "select c.* from testing.campaign c ";
    private static final String SEEN = " exists (select from testing.part p where p.campaign = c.id)";
    private static final String PART = """
            select id, campaign, round, hamlet, hamlet_name, targets, sampled, waiting, absent, refused, elsewhere, moved,
                   unclear, area
            from testing.part
            """;

    private final JdbcClient database;

    CampaignStore(JdbcClient database) {
        this.database = database;
    }

    long nextId() {
        return database.sql("select nextval(pg_get_serial_sequence('testing.campaign', 'id'))")
                .query(Long.class)
                .single();
    }

    void insert(Campaign campaign, List<CampaignPlace> places, long fact) {
        database.sql("""
                        insert into testing.campaign (id, name, prefix, who, age_from, large_from, rounds, round_days, begins_at,
                            due_at, laboratory, pool_size, outbreak, document, point, reach, fact)
                        values (:id, :name, :prefix, :who, :ageFrom, :largeFrom, :rounds, :roundDays, :beginsAt, :dueAt,
                            :laboratory, :poolSize, :outbreak, :document, :point, :reach, :fact)
                        """)
                .param("id", campaign.id())
                .param("name", campaign.name())
                .param("prefix", campaign.prefix())
                .param("who", campaign.who().name())
                .param("ageFrom", campaign.ageFrom())
                .param("largeFrom", campaign.largeFrom())
                .param("rounds", campaign.rounds())
                .param("roundDays", campaign.roundDays())
                .param("beginsAt", Rows.utc(campaign.beginsAt()))
                .param("dueAt", Rows.utc(campaign.dueAt()))
                .param("laboratory", campaign.laboratory())
                .param("poolSize", campaign.poolSize())
                .param("outbreak", campaign.outbreak())
                .param("document", campaign.basis().document())
                .param("point", campaign.basis().point())
                .param("reach", campaign.reach())
                .param("fact", fact)
                .update();
        database.sql("""
                        insert into testing.campaign_place (campaign, kind, reach, number, tier)
                        select :campaign, kind, reach, number, tier
                        from unnest(:kinds::text[], :reaches::text[], :numbers::bigint[], :tiers::int[])
                             as p(kind, reach, number, tier)
                        """)
                .param("campaign", campaign.id())
                .param("kinds", Rows.texts(places, CampaignPlace::kind))
                .param("reaches", Rows.texts(places, CampaignPlace::reach))
                .param("numbers", Rows.ids(places, CampaignPlace::number))
                .param("tiers", Rows.integers(places, CampaignPlace::tier))
                .update();
    }

    Optional<Campaign> find(long id) {
        return database.sql(CAMPAIGN + "where c.id = :id and" + SEEN)
                .param("id", id)
                .query(CampaignStore::campaign)
                .optional();
    }

    /** The newest first. */
    List<Campaign> list(int limit) {
        return database.sql(CAMPAIGN + "where" + SEEN + " order by c.id desc limit :limit")
                .param("limit", limit)
                .query(CampaignStore::campaign)
                .list();
    }

    /** Of a round, the hamlets of a commune together, most missing first. */
    List<Part> listParts(long campaign, int round, int limit) {
        return database.sql(PART + """
                        where campaign = :campaign and round = :round
                        order by area, waiting + absent + refused + unclear desc, hamlet_name
                        limit :limit
                        """)
                .param("campaign", campaign)
                .param("round", round)
                .param("limit", limit)
                .query(Part.class)
                .list();
    }

    List<Part> parts(Collection<Long> ids) {
        return database.sql(PART + " where id = any(:ids) limit :limit")
                .param("ids", Rows.ids(ids))
                .param("limit", ids.size())
                .query(Part.class)
                .list();
    }

    private static Campaign campaign(ResultSet row, int number) throws SQLException {
        return new Campaign(
                row.getLong("id"),
                row.getString("name"),
                row.getString("prefix"),
                WhoIsSampled.valueOf(row.getString("who")),
                row.getObject("age_from", Integer.class),
                row.getObject("large_from", Integer.class),
                row.getInt("rounds"),
                row.getInt("round_days"),
                Rows.instant(row, "begins_at"),
                Rows.instant(row, "due_at"),
                row.getLong("laboratory"),
                row.getInt("pool_size"),
                row.getObject("outbreak", Long.class),
                Clause.of(row.getString("document"), row.getString("point")),
                row.getString("reach"));
    }
}
