package vn.thanhtri.people.agency;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Rows;

/** Addresses of agencies in the database. */
@Repository
class AgencyAddressStore {
    private static final int MOST = 20_000;

    private final JdbcClient database;

    AgencyAddressStore(JdbcClient database) {
        this.database = database;
    }

    List<AgencyAddress> list(Collection<Long> agencies) {
        return database.sql("""
                        select id, agency, kind, address, holder from people.agency_address
                        where agency = any(:agencies) and ended_at is null order by agency, kind, id limit :limit
                        """)
                .param("agencies", Rows.ids(agencies))
                .param("limit", MOST)
                .query((row, n) -> new AgencyAddress(
                        row.getLong("id"),
                        row.getLong("agency"),
                        AgencyAddress.Kind.valueOf(row.getString("kind")),
                        row.getString("address"),
                        row.getString("holder")))
                .list();
    }

    /** Returns its number; empty when it stands there already. */
    Optional<Long> insert(
            long agency, AgencyAddress.Kind kind, String address, String holder, Instant since, String area) {
        return database.sql("""
                        insert into people.agency_address (agency, kind, address, holder, since, area)
                        values (:agency, :kind, :address, :holder, :since, :area)
                        on conflict (agency, kind, address) where ended_at is null do nothing
                        returning id
                        """)
                .param("agency", agency)
                .param("kind", kind.name())
                .param("address", address)
                .param("holder", holder)
                .param("since", Rows.utc(since))
                .param("area", area)
                .query(Long.class)
                .optional();
    }

    int end(long agency, long address, Instant at) {
        return database.sql(
                        "update people.agency_address set ended_at = :at where id = :id and agency = :agency and ended_at is null")
                .param("at", Rows.utc(at))
                .param("id", address)
                .param("agency", agency)
                .update();
    }
}
