package vn.thanhtri.testing.box;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.obligation.Discharge;

/** Boxes and what is in them. */
@Repository
class BoxStore {
    private static final String MISSING = """
             (b.received_at is not null and l.arrived_at is null and not l.back and t.ended is null)
            """;
    private static final String BOX = """
            select b.id, b.laboratory, b.courier, b.counted, b.temperature, b.note, b.sent_at, b.received_at, b.received_counted,
                   b.received_temperature, b.received_note, b.area, n.tubes, n.missing
            from testing.box b
            cross join lateral (select count(*) as tubes, count(*) filter (where %s) as missing
                                from testing.box_tube l join testing.tube t on t.id = l.tube where l.box = b.id) n
            """.formatted(MISSING);

    private final JdbcClient database;

    BoxStore(JdbcClient database) {
        this.database = database;
    }

    long nextId() {
        return database.sql("select nextval(pg_get_serial_sequence('testing.box', 'id'))")
                .query(Long.class)
                .single();
    }

    void insert(long id, SendBox sent, Collection<Long> tubes, long fact, String area) {
        database.sql("""
                        insert into testing.box (id, laboratory, courier, counted, temperature, note, sent_at, fact, area)
                        values (:id, :laboratory, :courier, :counted, :temperature, :note, :at, :fact, :area)
                        """)
                .param("id", id)
                .param("laboratory", sent.laboratory())
                .param("courier", sent.courier())
                .param("counted", sent.counted())
                .param("temperature", sent.temperature())
                .param("note", sent.note())
                .param("at", Rows.utc(sent.at()))
                .param("fact", fact)
                .param("area", area)
                .update();
        database.sql("""
                        insert into testing.box_tube (box, tube, area)
                        select :box, t.id, t.area from testing.tube t where t.id = any(:tubes)
                        """).param("box", id).param("tubes", Rows.ids(tubes)).update();
    }

    void receive(ReceiveBox received, Collection<Long> tubes, long fact) {
        int rows = database.sql("""
                        update testing.box set received_at = :at, received_counted = :counted, received_temperature = :temperature,
                                               received_note = :note, received_fact = :fact
                        where id = :box and received_at is null
                        """)
                .param("box", received.box())
                .param("at", Rows.utc(received.at()))
                .param("counted", received.counted())
                .param("temperature", received.temperature())
                .param("note", received.note())
                .param("fact", fact)
                .update();
        Rows.expectOne("box", received.box(), rows);
        arrive(received.box(), tubes, received.at(), fact, false);
    }

    /** @param back found where they came from */
    void arrive(long box, Collection<Long> tubes, Instant at, long fact, boolean back) {
        int rows = database.sql("""
                        update testing.box_tube set arrived_at = case when :back then null else :at::timestamptz end, back = :back,
                                                    fact = :fact
                        where box = :box and tube = any(:tubes) and fact is null
                        """)
                .param("box", box)
                .param("tubes", Rows.ids(tubes))
                .param("at", Rows.utc(at))
                .param("fact", fact)
                .param("back", back)
                .update();
        if (rows != tubes.size()) {
            throw new IllegalStateException(tubes.size() + " tubes of box " + box + ", " + rows + " written");
        }
    }

    Optional<Box> find(long id) {
        return database.sql(BOX + " where b.id = :id")
                .param("id", id)
                .query(Box.class)
                .optional();
    }

    /** With tubes of a campaign, the newest first. */
    List<Box> listOf(long campaign, int limit) {
        return database.sql(BOX + """
                         where exists (select from testing.box_tube l join testing.tube t on t.id = l.tube
                                       where l.box = b.id and t.campaign = :campaign)
                         order by b.sent_at desc, b.id desc limit :limit
                        """)
                .param("campaign", campaign)
                .param("limit", limit)
                .query(Box.class)
                .list();
    }

    /** Sent to a laboratory and not received yet, the oldest first. */
    List<Box> listOnTheWay(long laboratory, int limit) {
        return database.sql(
                        BOX
                                + " where b.laboratory = :laboratory and b.received_at is null order by b.sent_at, b.id limit :limit")
                .param("laboratory", laboratory)
                .param("limit", limit)
                .query(Box.class)
                .list();
    }

    /**
     * A tube of a box.
     *
     * @param people in it
     * @param state {@code ON_THE_WAY, ARRIVED, MISSING, FOUND, LOST}
     */
    record Line(long tube, String code, int people, String state) {}

    List<Line> lines(long box, int limit) {
        return database.sql("""
                        select t.id as tube, t.code,
                               (select count(*) from testing.swab s where s.tube = t.id
                                and (s.withdrawn is null or s.why in ('LOST', 'SPOILED'))) as people,
                               case when l.back then 'FOUND' when l.arrived_at is not null then 'ARRIVED'
                                    when t.ended is not null then 'LOST' when b.received_at is null then 'ON_THE_WAY'
                                    else 'MISSING' end as state
                        from testing.box_tube l join testing.box b on b.id = l.box join testing.tube t on t.id = l.tube
                        where l.box = :box order by (l.arrived_at is null) desc, t.number limit :limit
                        """)
                .param("box", box)
                .param("limit", limit)
                .query(Line.class)
                .list();
    }

    record Dossier(
            long id,
            long laboratory,
            Instant sentAt,
            int tubes,
            @Nullable Discharge received,
            int missing,
            int missed,
            String codes,
            @Nullable Discharge settled,
            String area) {}

    /** All facts about boxes by one query: {@code missed} tubes did not arrive with the box, {@code missing} of them still. */
    List<Dossier> dossiers(Collection<Long> ids) {
        return database.sql("""
                        select b.id, b.laboratory, b.sent_at, b.received_at, b.received_fact, b.area, count(*) as tubes,
                               count(*) filter (where m.missing) as missing, count(*) filter (where m.missed) as missed,
                               coalesce(string_agg(t.code, ', ' order by t.number) filter (where m.missed), '') as codes,
                               max(coalesce(l.arrived_at, t.ended_at, b.received_at)) filter (where m.missed) as settled_at,
                               max(coalesce(l.fact, t.ended_fact)) filter (where m.missed) as settled_fact
                        from testing.box b join testing.box_tube l on l.box = b.id join testing.tube t on t.id = l.tube
                        cross join lateral (select %s as missing,
                                                   b.received_at is not null
                                                   and l.fact is distinct from b.received_fact as missed) m
                        where b.id = any(:ids) group by b.id limit :limit
                        """.formatted(MISSING))
                .param("ids", Rows.ids(ids))
                .param("limit", ids.size())
                .query((row, n) -> {
                    Instant received = Rows.findInstant(row, "received_at");
                    Instant settled = Rows.findInstant(row, "settled_at");
                    Long fact = row.getObject("settled_fact", Long.class);
                    return new Dossier(
                            row.getLong("id"),
                            row.getLong("laboratory"),
                            Rows.instant(row, "sent_at"),
                            row.getInt("tubes"),
                            received == null ? null : new Discharge(received, row.getLong("received_fact")),
                            row.getInt("missing"),
                            row.getInt("missed"),
                            row.getString("codes"),
                            settled == null || fact == null ? null : new Discharge(settled, fact),
                            row.getString("area"));
                })
                .list();
    }

    /** How many tubes each laboratory has to test: on their way, or there without a result. */
    record Backlog(long laboratory, int tubes) {}

    List<Backlog> backlogs(int limit) {
        return database.sql("""
                        select b.laboratory, count(*) as tubes
                        from testing.box b join testing.box_tube l on l.box = b.id join testing.tube t on t.id = l.tube
                        where not l.back and t.ended is null and (l.arrived_at is not null or b.received_at is null)
                          and not exists (select from testing.result r where r.tube = t.id)
                        group by b.laboratory order by b.laboratory limit :limit
                        """).param("limit", limit).query(Backlog.class).list();
    }
}
