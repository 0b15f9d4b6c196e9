package vn.thanhtri.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import vn.thanhtri.kernel.database.DatabaseAddress;
import vn.thanhtri.kernel.database.Durability;
import vn.thanhtri.kernel.database.EmbeddedPostgres;
import vn.thanhtri.kernel.database.ProgramCache;

/**
 * One PostgreSQL for all tests of a JVM, in a temporary folder and without fsync. Its database {@code thanhtri} is the
 * template: the application context migrates and fills it, each test class works on a copy.
 */
public final class TestServer {
    private static final String TEMPLATE = "thanhtri";
    private static final int CLONE_ATTEMPTS = 50;
    private static final AtomicInteger CLONES = new AtomicInteger();

    private TestServer() {}

    private static final class Holder {
        static {
            Leftovers.sweep();
        }

        static final Path DATA = temporaryFolder();
        static final EmbeddedPostgres SERVER = EmbeddedPostgres.start(DATA, ProgramCache.folder(), Durability.NONE);

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                SERVER.close();
                deleteQuietly(DATA);
            }));
        }
    }

    public static DatabaseAddress template() {
        return Holder.SERVER.address();
    }

    /** Makes a copy of a template, which nobody may be connected to, and returns its JDBC address. */
    static String cloneOf(String url) throws SQLException, InterruptedException {
        return copy(nameOf(url), "clone_" + CLONES.incrementAndGet());
    }

    /** A database of its own for a context that fills it otherwise, e.g. with the demo's story. */
    static String templateNamed(String name) throws SQLException, InterruptedException {
        String own = TEMPLATE + "_" + name;
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select from pg_database where datname = '" + own + "'")) {
            if (row.next()) {
                return addressOf(own);
            }
        }
        return copy(TEMPLATE, own);
    }

    private static String addressOf(String name) {
        return template().url().replace("/" + TEMPLATE + "?", "/" + name + "?");
    }

    private static String nameOf(String url) {
        return url.replaceAll(".*/(\\w+)\\?.*", "$1");
    }

    private static String copy(String from, String name) throws SQLException, InterruptedException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            for (int attempt = 1; ; attempt++) {
                statement.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + from + "'");
                try {
                    statement.execute("create database %s template %s owner thanhtri_owner".formatted(name, from));
                    return addressOf(name);
                } catch (SQLException stillConnected) {
                    if (attempt == CLONE_ATTEMPTS) {
                        throw stillConnected;
                    }
                    Thread.sleep(20);
                }
            }
        }
    }

    /** Makes a database without anything in it and returns its JDBC address. */
    static String createEmpty() throws SQLException {
        String name = "clone_" + CLONES.incrementAndGet();
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("create database %s template template0 owner thanhtri_owner".formatted(name));
        }
        return addressOf(name);
    }

    static void drop(String url) throws SQLException {
        String name = nameOf(url);
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database %s with (force)".formatted(name));
        }
    }

    /** JDBC address of the database that the application of a test class works on. */
    public static String urlOf(DataSource application) {
        return ((SwitchingDataSource) application).url();
    }

    /** A connection that row-level security does not bind, to look behind the curtain of a test class's database. */
    public static Connection superuserOf(String url) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser("postgres");
        source.setPassword(superuserPassword());
        return source.getConnection();
    }

    private static Connection superuser() throws SQLException {
        return superuserOf(template().url().replace("/" + TEMPLATE + "?", "/postgres?"));
    }

    private static String superuserPassword() {
        try {
            return Files.readAllLines(Holder.DATA.resolve("database.secrets")).stream()
                    .filter(line -> line.startsWith("superuser="))
                    .map(line -> line.substring("superuser=".length()))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Open to others on the way, as a data folder usually is: started by root, the server runs as another account. */
    static Path temporaryFolder() {
        try {
            return Files.createTempDirectory(
                    Leftovers.PREFIX,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteQuietly(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException left) {
            System.err.println("left behind: " + folder + " " + left);
        }
    }

    /** What an application needs to know of one of the databases here. */
    static Map<String, Object> settings(String url) {
        DatabaseAddress address = template();
        return Map.of(
                "thanhtri.database",
                "%s&user=%s&password=%s"
                        .formatted(url, address.owner().name(), address.owner().password()),
                "thanhtri.database-app-password",
                address.application().password(),
                "thanhtri.data",
                Holder.DATA.resolve("application").toString());
    }

    /** The application meets the test server as it would meet a server of one's own. */
    static final class AddressIntoContext implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Map<String, Object> settings = new HashMap<>(settings(templateOf(context)));
            // tests let time pass by themselves
            settings.put("thanhtri.rounds", false);
            TestPropertyValues.of(settings.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()))
                    .applyTo(context);
        }

        private static String templateOf(ConfigurableApplicationContext context) {
            String own = context.getEnvironment().getProperty("thanhtri.test.template");
            try {
                return own == null ? template().url() : templateNamed(own);
            } catch (SQLException e) {
                throw new IllegalStateException("no template " + own, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("no template " + own, e);
            }
        }
    }
}
