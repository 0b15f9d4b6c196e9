package vn.thanhtri.test;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** The application's connections, led to another database for each test class while the beans stay. */
final class SwitchingDataSource extends AbstractDataSource implements AutoCloseable {
    private static final long SHORTEST_IDLE = Duration.ofSeconds(10).toMillis();
    private final String template;
    private HikariDataSource current;
    private boolean onTemplate = true;

    SwitchingDataSource(HikariDataSource template) {
        this.template = template.getJdbcUrl();
        this.current = template;
    }

    synchronized void switchToFreshClone() throws SQLException, InterruptedException {
        leaveCurrent();
        lead(TestServer.cloneOf(template));
    }

    synchronized void switchTo(String url) throws SQLException {
        leaveCurrent();
        lead(url);
    }

    private void lead(String url) {
        HikariConfig settings = new HikariConfig();
        current.copyStateTo(settings);
        settings.setJdbcUrl(url);
        // a context kept for a later class must not hold the connections the next one needs
        settings.setMinimumIdle(0);
        settings.setIdleTimeout(SHORTEST_IDLE);
        current = new HikariDataSource(settings);
        onTemplate = false;
    }

    private void leaveCurrent() throws SQLException {
        current.close();
        if (!onTemplate) {
            TestServer.drop(current.getJdbcUrl());
        }
    }

    private synchronized HikariDataSource current() {
        return current;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return current().getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return current().getConnection(username, password);
    }

    @Override
    public synchronized void close() {
        current.close();
    }

    /** JDBC address of the database of the running test class. */
    String url() {
        return current().getJdbcUrl();
    }

    /** Puts itself around the application's pool. */
    static final class Installer implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof HikariDataSource pool ? new SwitchingDataSource(pool) : bean;
        }
    }
}
