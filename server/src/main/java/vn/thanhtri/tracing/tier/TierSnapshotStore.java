package vn.thanhtri.tracing.tier;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.stereotype.Repository;
import vn.thanhtri.kernel.AreaRange;
import vn.thanhtri.tiers.Facts;

/**
 * Reads everything the tiers rest on as of one commit, while others go on writing: one snapshot, shared by a connection for
 * each processor, each reading ranges of pages as {@link BinaryRows}. It sees every area: nobody is shown what it reads.
 */
@Repository
class TierSnapshotStore {
    private static final int HANDS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
    /** 32 MiB: a second of work at most, so that the share that is done says something. */
    private static final int PAGES_AT_ONCE = 4_096;

    private final DataSource dataSource;

    TierSnapshotStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Pages of a table, the last part without an end. */
    private record Part(TierFactColumns.Table table, long from, long pages, boolean last) {
        String select() {
            String end = last ? "" : " and f.ctid < '(" + (from + pages) + ",0)'";
            return table.select() + " and f.ctid >= '(" + from + ",0)'" + end;
        }
    }

    /**
     * @param share is told, from several threads, how many thousandths of the pages were read
     * @throws org.springframework.dao.DataAccessException when the database fails
     */
    TierFactColumns read(LongConsumer share) {
        try (Connection first = open("")) {
            TierFactColumns all =
                    new TierFactColumns(mark(first), new DenseIndex(), new DenseIndex(), new Facts(), new KeptPlaces());
            Queue<Part> parts = new ConcurrentLinkedQueue<>();
            long pages = 0;
            for (TierFactColumns.Table table : TierFactColumns.Table.values()) {
                pages += divide(table, pages(first, table), parts);
            }
            Reading reading = new Reading(all, parts, new Share(pages, share));
            List<Connection> others = new ArrayList<>();
            try {
                String snapshot = export(first);
                while (others.size() < Math.min(HANDS, parts.size()) - 1) {
                    others.add(open(snapshot));
                }
                reading.run(first, others);
            } finally {
                for (Connection other : others) {
                    other.close();
                }
            }
            return all;
        } catch (SQLException e) {
            throw new SQLStateSQLExceptionTranslator().translate("reading the facts of the tiers", null, e);
        }
    }

    private static long divide(TierFactColumns.Table table, long pages, Queue<Part> parts) {
        long from = 0;
        while (from + PAGES_AT_ONCE < pages) {
            parts.add(new Part(table, from, PAGES_AT_ONCE, false));
            from += PAGES_AT_ONCE;
        }
        parts.add(new Part(table, from, Math.max(1, pages - from), true));
        return Math.max(1, pages);
    }

    /** Counts pages and tells the share. */
    private static final class Share {
        private final long pages;
        private final LongConsumer told;
        private long done;

        Share(long pages, LongConsumer told) {
            this.pages = pages;
            this.told = told;
        }

        synchronized void done(long more) {
            done += more;
            told.accept(1_000 * done / pages);
        }
    }

    /** Hands that take parts until none is left. */
    private record Reading(TierFactColumns all, Queue<Part> parts, Share share) {
        void run(Connection first, List<Connection> others) throws SQLException {
            try (ExecutorService hands = Executors.newThreadPerTaskExecutor(
                    Thread.ofPlatform().name("tiers-", 1).factory())) {
                List<Future<Boolean>> running = new ArrayList<>();
                others.forEach(other -> running.add(hands.submit(() -> readParts(other))));
                readParts(first);
                for (Future<Boolean> one : running) {
                    one.get();
                }
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof SQLException sql) {
                    throw sql;
                }
                throw new IllegalStateException("reading the facts of the tiers", failed.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while reading the facts of the tiers", e);
            }
        }

        private boolean readParts(Connection connection) throws SQLException {
            BinaryRows rows =
                    new BinaryRows(connection.unwrap(PGConnection.class).getCopyAPI());
            try {
                for (Part part = parts.poll(); part != null; part = parts.poll()) {
                    RowBuffer buffer = new RowBuffer(all, part.table());
                    rows.read(part.select(), buffer);
                    buffer.flush();
                    share.done(part.pages());
                }
            } catch (SQLException | RuntimeException failed) {
                parts.clear();
                throw failed;
            }
            return true;
        }
    }

    private Connection open(String snapshot) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            if (!snapshot.isEmpty()) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("set transaction snapshot '" + snapshot + "'");
                }
            }
            AreaRange everywhere = AreaRange.of("");
            try (PreparedStatement statement = connection.prepareStatement(
                    "select set_config('thanhtri.area', ?, true), set_config('thanhtri.area_end', ?, true)")) {
                statement.setString(1, everywhere.from());
                statement.setString(2, everywhere.end());
                statement.execute();
            }
            return connection;
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    private static String export(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_export_snapshot()")) {
            row.next();
            return row.getString(1);
        }
    }

    private static TierFactStore.Mark mark(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TierFactStore.MARK)) {
            row.next();
            return new TierFactStore.Mark(row.getString("database"), row.getLong("seq"), row.getLong("move"));
        }
    }

    private static long pages(Connection connection, TierFactColumns.Table table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select pg_relation_size('" + table.table() + "') / current_setting('block_size')::int")) {
            row.next();
            return row.getLong(1);
        }
    }
}
