package vn.thanhtri.test;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import vn.thanhtri.app.ThanhTri;

/** The demo's story is told once in a run: who needs a server of their own with it takes a copy, as {@link DemoTest} does. */
public final class DemoDatabase {
    private static final String NAME = "demo";

    private DemoDatabase() {}

    /** Settings of a server on a copy of the demo. */
    public static Map<String, Object> copied() {
        try {
            String template = TestServer.templateNamed(NAME);
            if (!isTold(template)) {
                application(settings(template)).run().close();
            }
            return settings(TestServer.cloneOf(template));
        } catch (SQLException e) {
            throw new IllegalStateException("no copy of the demo", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("no copy of the demo", e);
        }
    }

    public static SpringApplication application(Map<String, Object> settings) {
        SpringApplication application = new SpringApplication(ThanhTri.class);
        application.setDefaultProperties(settings);
        return application;
    }

    private static boolean isTold(String url) throws SQLException {
        try (Connection connection = TestServer.superuserOf(url);
                Statement statement = connection.createStatement()) {
            return isTrue(statement, "select to_regclass('tracing.outbreak') is not null")
                    && isTrue(statement, "select exists (select from tracing.outbreak)");
        }
    }

    private static boolean isTrue(Statement statement, String question) throws SQLException {
        try (var row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static Map<String, Object> settings(String url) {
        Map<String, Object> settings = new HashMap<>(TestServer.settings(url));
        settings.put("thanhtri.demo", true);
        settings.put("thanhtri.now", "2021-08-05T14:12");
        settings.put("server.port", 0);
        return settings;
    }
}
