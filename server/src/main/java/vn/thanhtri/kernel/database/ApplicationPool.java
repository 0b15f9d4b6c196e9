package vn.thanhtri.kernel.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The application's connections. A short absence of the database is waited for; in a longer one whoever asks is told at once
 * instead of waiting too, until a look every half second finds it back.
 */
final class ApplicationPool extends HikariDataSource {
    private static final Logger LOG = LoggerFactory.getLogger(ApplicationPool.class);
    private static final int PAUSE_MILLIS = 500;
    private static final String NO_CONNECTION = "08001";

    private final DataSource plain;
    private final AtomicBoolean away = new AtomicBoolean();

    /** @param plain one connection each time, to look whether the database is back */
    ApplicationPool(HikariConfig settings, DataSource plain) {
        super(settings);
        this.plain = plain;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (away.get()) {
            throw new SQLTransientConnectionException("the database is away", NO_CONNECTION);
        }
        try {
            return super.getConnection();
        } catch (SQLTransientConnectionException failure) {
            if (failure.getCause() != null && away.compareAndSet(false, true)) {
                LOG.warn("cơ sở dữ liệu không trả lời / the database is away: {}", failure.getMessage());
                Thread.ofVirtual().name("database back").start(this::awaitReturn);
            }
            throw failure;
        }
    }

    private void awaitReturn() {
        while (!isClosed()) {
            try (Connection back = plain.getConnection()) {
                if (back.isValid(1)) {
                    break;
                }
            } catch (SQLException stillAway) {
                // looked at again below
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        away.set(false);
        LOG.info("cơ sở dữ liệu đã trở lại / the database is back");
    }
}
