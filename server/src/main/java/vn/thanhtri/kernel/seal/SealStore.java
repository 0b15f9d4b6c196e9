package vn.thanhtri.kernel.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.JournalKeys;
import vn.thanhtri.kernel.Rows;

/** The chain's SQL. */
@Component
class SealStore {
    /** Number of the advisory lock under which one server seals at a time. */
    private static final long ONE_SEALER = 7_364_616_001L;

    static final String BLOCK_COLUMNS = "number, from_id, to_id, ids, digests, previous, hash, sealed_at";

    private final JdbcClient database;
    private final JournalKeys keys;

    SealStore(JdbcClient database, JournalKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Until the end of the transaction; false when another server is sealing. */
    boolean lock() {
        return database.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", ONE_SEALER)
                .query(Boolean.class)
                .single();
    }

    /** The highest number a fact has taken, whether it is committed or not. */
    long lastNumber() {
        return database.sql(
                        "select coalesce(pg_sequence_last_value(pg_get_serial_sequence('kernel.journal', 'id')::regclass), 0)")
                .query(Long.class)
                .single();
    }

    /** The running transactions that may hold a number. */
    Set<String> listWriters() {
        return new TreeSet<>(database.sql("""
                        select virtualtransaction from pg_locks
                        where locktype = 'relation' and relation = 'kernel.journal'::regclass
                              and database = (select oid from pg_database where datname = current_database())
                              and mode = 'RowExclusiveLock'
                        """).query(String.class).list());
    }

    Optional<Block> findLast() {
        return database.sql("select %s from kernel.journal_block order by number desc limit 1".formatted(BLOCK_COLUMNS))
                .query((row, number) -> block(row))
                .optional();
    }

    List<SealedRow> listRows(long after, long to, int limit) {
        return database.sql("select %s from %s where id > :after and id <= :to order by id limit :limit"
                        .formatted(SealedRow.COLUMNS, SealedRow.TABLE))
                .param("after", after)
                .param("to", to)
                .param("limit", limit)
                .query((row, number) -> SealedRow.read(row, keys))
                .list();
    }

    void add(Block block) {
        database.sql("""
                        insert into kernel.journal_block (number, from_id, to_id, ids, digests, previous, hash, sealed_at)
                        values (:number, :from, :to, :ids, :digests, :previous, :hash, :sealedAt)
                        """)
                .param("number", block.number())
                .param("from", block.fromId())
                .param("to", block.toId())
                .param("ids", Rows.ids(block.ids()))
                .param("digests", block.digests())
                .param("previous", block.previous())
                .param("hash", block.hash())
                .param("sealedAt", Rows.utc(block.sealedAt()))
                .update();
    }

    /** The last block of each day of Vietnam, the newest first. */
    List<DayHead> listDays(int limit) {
        return database.sql("""
                        select day, number, hash, to_id
                        from (select (sealed_at at time zone 'Asia/Ho_Chi_Minh')::date as day, max(number) as last
                              from kernel.journal_block group by 1 order by 1 desc limit :limit) as d
                             join kernel.journal_block b on b.number = d.last
                        order by number desc
                        """)
                .param("limit", limit)
                .query((row, number) -> new DayHead(
                        row.getObject("day", LocalDate.class),
                        new Head(row.getLong("number"), row.getBytes("hash")),
                        row.getLong("to_id")))
                .list();
    }

    static Block block(ResultSet row) throws SQLException {
        Long[] ids = (Long[]) row.getArray("ids").getArray();
        return new Block(
                row.getLong("number"),
                row.getLong("from_id"),
                row.getLong("to_id"),
                Arrays.asList(ids),
                row.getBytes("digests"),
                row.getBytes("previous"),
                row.getBytes("hash"),
                Rows.instant(row, "sealed_at"));
    }
}
