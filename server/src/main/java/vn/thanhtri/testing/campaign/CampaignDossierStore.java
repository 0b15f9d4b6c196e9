package vn.thanhtri.testing.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.obligation.Discharge;
import vn.thanhtri.people.person.Person;

/** All facts about parts and their people, each kind by one query. */
@Repository
class CampaignDossierStore {
    private final JdbcClient database;

    CampaignDossierStore(JdbcClient database) {
        this.database = database;
    }

    record PartRow(Part part, @Nullable Discharge last) {}

    /** When it was last written about is asked only of a part where nobody is missing. */
    List<PartRow> parts(Collection<Long> ids) {
        return database.sql("""
                        select p.id, p.campaign, p.round, p.hamlet, p.hamlet_name, p.targets, p.sampled, p.waiting, p.absent,
                               p.refused, p.elsewhere, p.moved, p.unclear, p.area, l.at as last_at, l.fact as last_fact
                        from testing.part p
                        left join lateral (select max(t.state_at) as at, max(t.state_fact) as fact from testing.target t
                                           where t.part = p.id and p.waiting + p.absent + p.refused + p.unclear = 0) l on true
                        where p.id = any(:ids) limit :limit
                        """)
                .param("ids", Rows.ids(ids))
                .param("limit", ids.size())
                .query((row, n) -> new PartRow(part(row), discharge(row, "last_at", "last_fact")))
                .list();
    }

    record TargetRow(
            long id,
            long campaign,
            int round,
            long person,
            String label,
            String hamletName,
            String state,
            @Nullable Instant since,
            @Nullable Instant backAt,
            String note,
            @Nullable Discharge settled,
            String area) {}

    List<TargetRow> targets(Collection<Long> ids) {
        return database.sql("""
                        select t.id, t.campaign, t.round, t.person, n.full_name, n.born_year, p.hamlet_name, t.state, t.back_at, t.note,
                               r.since, t.area,
                               case when t.state in ('SAMPLED', 'ELSEWHERE', 'MOVED') then t.state_at end as settled_at,
                               t.state_fact
                        from testing.target t
                        join testing.part p on p.id = t.part
                        join people.person n on n.id = t.person
                        cross join lateral (select min(r.at) as since from testing.target_reason r
                                            where r.target = t.id and r.reason in ('ABSENT', 'REFUSED', 'UNCLEAR')) r
                        where t.id = any(:ids) limit :limit
                        """)
                .param("ids", Rows.ids(ids))
                .param("limit", ids.size())
                .query((row, n) -> new TargetRow(
                        row.getLong("id"),
                        row.getLong("campaign"),
                        row.getInt("round"),
                        row.getLong("person"),
                        Person.label(row.getString("full_name"), row.getObject("born_year", Integer.class)),
                        row.getString("hamlet_name"),
                        row.getString("state"),
                        Rows.findInstant(row, "since"),
                        Rows.findInstant(row, "back_at"),
                        row.getString("note"),
                        discharge(row, "settled_at", "state_fact"),
                        row.getString("area")))
                .list();
    }

    private static @Nullable Discharge discharge(ResultSet row, String at, String fact) throws SQLException {
        Instant when = Rows.findInstant(row, at);
        return when == null ? null : new Discharge(when, row.getLong(fact));
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(
                row.getLong("id"),
                row.getLong("campaign"),
                row.getInt("round"),
                row.getObject("hamlet", Long.class),
                row.getString("hamlet_name"),
                row.getInt("targets"),
                row.getInt("sampled"),
                row.getInt("waiting"),
                row.getInt("absent"),
                row.getInt("refused"),
                row.getInt("elsewhere"),
                row.getInt("moved"),
                row.getInt("unclear"),
                row.getString("area"));
    }
}
