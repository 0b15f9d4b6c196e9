package vn.thanhtri.tracing;

import java.util.NoSuchElementException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.people.agency.Recorders;

/** Who recorded what stands in the tables of tracing, and whether it is the actor's to take back. */
@Repository
public class RecordedStore {
    private final JdbcClient database;
    private final Recorders recorders;

    RecordedStore(JdbcClient database, Recorders recorders) {
        this.database = database;
        this.recorders = recorders;
    }

    /** Tables whose rows name the fact that recorded them. */
    public enum Table {
        OUTBREAK,
        PERSON_CASE,
        ENCOUNTER,
        PRESENCE,
        ISOLATION,
        SETTING
    }

    /**
     * @throws NoSuchElementException when there is no such row, or none that the actor may see
     * @throws vn.thanhtri.kernel.RefusedException (403) when another agency recorded it that does not stand below the actor
     */
    public void requireOwn(Verb verb, Table table, long id) {
        recorders.require(verb, factOf(table, id));
    }

    /** Whether it is the actor's to take back. */
    public boolean isOwn(Table table, long id) {
        return recorders.isOf(Acting.current(), factOf(table, id));
    }

    private long factOf(Table table, long id) {
        String name = "tracing." + table.name().toLowerCase(java.util.Locale.ROOT);
        return Found.get(
                database.sql("select fact from " + name + " where id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .optional(),
                "no",
                name + " " + id);
    }
}
