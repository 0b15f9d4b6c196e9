package vn.thanhtri.quarantine.centre;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.quarantine.stay.Stay;

/** Handovers, sent and received. */
@Repository
class HandoverStore {
    private static final String HANDOVER = """
            select h.id, h.kind, h.from_centre, h.to_centre, h.from_place, h.to_place, h.receiver, h.vehicle, h.sent_at, h.sender,
                   h.fact, h.area, r.received_at, coalesce(r.receiver, '') as received_by, r.fact as received_fact,
                   coalesce(r.missing, '{}') as missing,
                   (select array_agg(p.stay order by p.id) from quarantine.handover_person p where p.handover = h.id) as stays
            from quarantine.handover h left join quarantine.handover_receipt r on r.handover = h.id
            """;

    private final JdbcClient database;

    HandoverStore(JdbcClient database) {
        this.database = database;
    }

    long insert(SendPeople told, @Nullable Long receiver, String sender, long fact, String area) {
        return database.sql("""
                        insert into quarantine.handover (kind, from_centre, to_centre, from_place, to_place, receiver, vehicle, sent, sent_at,
                                                         sender, fact, area)
                        values (:kind, :from, :to, :fromPlace, :toPlace, :receiver, :vehicle, :sent, :at, :sender, :fact, :area)
                        returning id
                        """)
                .param("kind", told.kind().name())
                .param("from", told.fromCentre())
                .param("to", told.toCentre())
                .param("fromPlace", told.fromPlace())
                .param("toPlace", told.toPlace())
                .param("receiver", receiver)
                .param("vehicle", told.vehicle())
                .param("sent", told.stays().size())
                .param("at", Rows.utc(told.at()))
                .param("sender", sender)
                .param("fact", fact)
                .param("area", area)
                .query(Long.class)
                .single();
    }

    void name(long handover, Collection<Stay> stays) {
        database.sql("""
                        insert into quarantine.handover_person (handover, stay, person, area)
                        select :handover, stay, person, area
                        from unnest(:stay::bigint[], :person::bigint[], :area::text[]) as p(stay, person, area)
                        """)
                .param("handover", handover)
                .param("stay", Rows.ids(stays, Stay::id))
                .param("person", Rows.ids(stays, Stay::person))
                .param("area", Rows.texts(stays, Stay::area))
                .update();
    }

    void receive(Handover handover, List<Long> missing, Instant at, String by, String note, long fact) {
        database.sql("""
                        insert into quarantine.handover_receipt (handover, received, missing, received_at, receiver, note, fact, area)
                        values (:handover, :received, :missing, :at, :by, :note, :fact, :area)
                        """)
                .param("handover", handover.id())
                .param("received", handover.stays().size() - missing.size())
                .param("missing", Rows.ids(missing))
                .param("at", Rows.utc(at))
                .param("by", by)
                .param("note", note)
                .param("fact", fact)
                .param("area", handover.area())
                .update();
    }

    List<Handover> list(Collection<Long> ids) {
        return database.sql(HANDOVER + " where h.id = any (:ids) order by h.id")
                .param("ids", Rows.ids(ids))
                .query(HandoverStore::handover)
                .list();
    }

    /** Of one person, in order of time. */
    List<Handover> listOf(long stay) {
        return database.sql(
                        HANDOVER
                                + " where h.id in (select handover from quarantine.handover_person where stay = :stay) order by h.sent_at, h.id")
                .param("stay", stay)
                .query(HandoverStore::handover)
                .list();
    }

    /** On their way to a centre, the longest first. */
    List<Handover> listComing(long centre, int most) {
        return database.sql(HANDOVER + " where h.to_centre = :centre and r.id is null order by h.sent_at limit :most")
                .param("centre", centre)
                .param("most", most)
                .query(HandoverStore::handover)
                .list();
    }

    private static Handover handover(ResultSet row, int n) throws SQLException {
        return new Handover(
                row.getLong("id"),
                HandoverKind.valueOf(row.getString("kind")),
                row.getObject("from_centre", Long.class),
                row.getObject("to_centre", Long.class),
                row.getString("from_place"),
                row.getString("to_place"),
                row.getObject("receiver", Long.class),
                row.getString("vehicle"),
                Rows.instant(row, "sent_at"),
                row.getString("sender"),
                row.getLong("fact"),
                row.getString("area"),
                Rows.listIds(row, "stays"),
                Rows.findInstant(row, "received_at"),
                row.getString("received_by"),
                row.getObject("received_fact", Long.class),
                Rows.listIds(row, "missing"));
    }
}
