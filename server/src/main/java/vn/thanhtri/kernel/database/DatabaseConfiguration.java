package vn.thanhtri.kernel.database;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The database as beans. {@code thanhtri.data} is the data folder, {@code thanhtri.database} the address of a server of
 * one's own, {@code thanhtri.archive} the folder for the log of the embedded one. The server is a bean the connections depend on, so that it stops after everything that uses it.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final int CONNECTIONS = 12;
    private static final int IDLE_CONNECTIONS = 3;

    /**
     * Plans are made per statement, not kept: a plan made for a commune would serve a province badly. Days are local
     * to Vietnam in SQL too.
     */
    private static final String SESSION = """
            select set_config('plan_cache_mode', 'force_custom_plan', false),
                   set_config('timezone', 'Asia/Ho_Chi_Minh', false),
                   set_config('lock_timeout', '20s', false),
                   set_config('idle_in_transaction_session_timeout', '60s', false)
            """;

    @Bean(destroyMethod = "close")
    DatabaseServer databaseServer(
            @Value("${thanhtri.data:data}") Path data,
            @Value("${thanhtri.database:}") String database,
            @Value("${thanhtri.database-app-password:}") String applicationPassword,
            @Value("${thanhtri.archive:}") String archive) {
        if (database.isBlank()) {
            return EmbeddedPostgres.start(
                    data, ProgramCache.folder(), Durability.FULL, archive.isBlank() ? null : Path.of(archive));
        }
        DatabaseUrl url = DatabaseUrl.parse(database, System.getenv());
        String password = applicationPassword.isBlank() ? storedPassword(data) : applicationPassword;
        return OwnServer.open(
                new DatabaseAddress(url.jdbc(), url.owner(), new DatabaseAddress.Login(ApplicationRole.NAME, password)),
                data.resolve("database.secrets").toAbsolutePath());
    }

    private static String storedPassword(Path data) {
        try {
            return Secrets.loadOrCreate(Files.createDirectories(data)).application();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Migrated before anybody gets a connection. */
    @Bean
    DataSource dataSource(DatabaseServer server) {
        DatabaseAddress address = server.address();
        Migrations.run(address);
        ApplicationRole.requireBounded(address);
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("thanhtri");
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.application().name());
        pool.setPassword(address.application().password());
        pool.setConnectionInitSql(SESSION);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(IDLE_CONNECTIONS);
        pool.setConnectionTimeout(Duration.ofSeconds(5).toMillis());
        return new ApplicationPool(pool, address.asApplication());
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new JurisdictionTransactions(dataSource);
    }
}
