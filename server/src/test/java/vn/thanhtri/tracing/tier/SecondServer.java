package vn.thanhtri.tracing.tier;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import vn.thanhtri.app.ThanhTri;
import vn.thanhtri.test.TestServer;
import vn.thanhtri.tracing.Cast;

/** Another server, with all its beans and a port of its own, on the database of a test class. */
final class SecondServer implements AutoCloseable {
    final ServletWebServerApplicationContext context;
    final Cast cast;

    private SecondServer(ServletWebServerApplicationContext context) {
        this.context = context;
        this.cast = context.getBean(Cast.class);
    }

    /** @param rounds whether it follows by itself */
    static SecondServer on(DataSource database, String now, boolean rounds) throws SQLException {
        var address = TestServer.template();
        return new SecondServer((ServletWebServerApplicationContext) new SpringApplicationBuilder(ThanhTri.class)
                .properties(Map.of(
                        "thanhtri.database",
                        "%s&user=%s&password=%s"
                                .formatted(
                                        urlOf(database),
                                        address.owner().name(),
                                        address.owner().password()),
                        "thanhtri.database-app-password",
                        address.application().password(),
                        "thanhtri.rounds",
                        rounds,
                        "thanhtri.now",
                        now,
                        "thanhtri.data",
                        System.getProperty("java.io.tmpdir"),
                        "server.port",
                        0))
                .run());
    }

    static String urlOf(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getURL();
        }
    }

    <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    @Override
    public void close() {
        context.close();
    }
}
