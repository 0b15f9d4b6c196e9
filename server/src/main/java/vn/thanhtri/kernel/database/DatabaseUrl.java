package vn.thanhtri.kernel.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The address people write: {@code postgresql://owner:password@host:5432/database}, or the JDBC form with
 * {@code ?user=owner&password=…}. Without a user the usual PGUSER and PGPASSWORD count.
 *
 * @param jdbc without user and password
 */
record DatabaseUrl(String jdbc, DatabaseAddress.Login owner) {

    /** @throws DatabaseFailure when it is not such an address, or names no user */
    static DatabaseUrl parse(String text, Map<String, String> environment) {
        String plain = text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text;
        if (!plain.startsWith("postgresql://") && !plain.startsWith("postgres://")) {
            throw malformed();
        }
        URI uri;
        try {
            uri = URI.create(plain);
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
        @Nullable String user = environment.get("PGUSER");
        @Nullable String password = environment.get("PGPASSWORD");
        @Nullable String userInfo = uri.getRawUserInfo();
        if (userInfo != null) {
            String[] parts = userInfo.split(":", 2);
            user = decode(parts[0]);
            password = parts.length > 1 ? decode(parts[1]) : password;
        }
        List<String> others = new ArrayList<>();
        for (String parameter :
                uri.getRawQuery() == null ? new String[0] : uri.getRawQuery().split("&")) {
            if (parameter.startsWith("user=")) {
                user = decode(parameter.substring("user=".length()));
            } else if (parameter.startsWith("password=")) {
                password = decode(parameter.substring("password=".length()));
            } else {
                others.add(parameter);
            }
        }
        String path = uri.getRawPath();
        if (user == null || uri.getHost() == null || path == null || path.length() < 2) {
            throw malformed();
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        others.add("reWriteBatchedInserts=true");
        // details of errors hold values of rows: data of people, which no log may have
        others.add("logServerErrorDetail=false");
        String jdbc = "jdbc:postgresql://" + uri.getHost() + port + path + "?" + String.join("&", others);
        return new DatabaseUrl(jdbc, new DatabaseAddress.Login(user, password == null ? "" : password));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The text itself is not shown: it may hold a password. */
    private static DatabaseFailure malformed() {
        return new DatabaseFailure(
                "Địa chỉ --database phải có dạng postgresql://chủ:mật-khẩu@máy:5432/cơ-sở-dữ-liệu.",
                "The --database address has the form postgresql://owner:password@host:5432/database.");
    }
}
