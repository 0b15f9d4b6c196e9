package vn.thanhtri.kernel.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.util.PSQLState;

/** A PostgreSQL of one's own, given with {@code --database}. It is never started or stopped by us. */
public final class OwnServer implements DatabaseServer {
    private static final int OLDEST_VERSION = 18;

    private final DatabaseAddress address;

    private OwnServer(DatabaseAddress address) {
        this.address = address;
    }

    /**
     * Checks the server and makes the application's role when the owner may.
     *
     * @param secretsFile named in messages: where the application role's password is kept
     * @throws DatabaseFailure with the statement an administrator has to run when something is missing
     */
    static OwnServer open(DatabaseAddress address, Path secretsFile) {
        try (Connection owner = address.asOwner().getConnection()) {
            requireVersion(owner);
            ensureApplicationRole(owner, address, secretsFile);
        } catch (SQLException e) {
            throw new DatabaseFailure(
                    "Không kết nối được cơ sở dữ liệu %s bằng vai trò %s."
                            .formatted(address.url(), address.owner().name()),
                    "No connection to the database %s as role %s."
                            .formatted(address.url(), address.owner().name()),
                    e);
        }
        return new OwnServer(address);
    }

    private static void requireVersion(Connection owner) throws SQLException {
        int version = owner.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST_VERSION) {
            throw new DatabaseFailure(
                    "Máy chủ là PostgreSQL %d; cần từ %d trở lên.".formatted(version, OLDEST_VERSION),
                    "The server is PostgreSQL %d; %d or later is needed.".formatted(version, OLDEST_VERSION));
        }
    }

    private static void ensureApplicationRole(Connection owner, DatabaseAddress address, Path secretsFile)
            throws SQLException {
        if (mayLogIn(address.application(), address.url())) {
            return;
        }
        try (Statement statement = owner.createStatement()) {
            statement.execute("create role %s login nosuperuser nobypassrls password '%s'"
                    .formatted(
                            ApplicationRole.NAME,
                            address.application().password().replace("'", "''")));
        } catch (SQLException e) {
            boolean exists = "42710".equals(e.getSQLState());
            String sql = "%s role %s login nosuperuser nobypassrls password '…';"
                    .formatted(exists ? "alter" : "create", ApplicationRole.NAME);
            throw new DatabaseFailure(
                    "Quản trị viên máy chủ cần chạy:\n    %s\nMật khẩu: dòng \"application\" trong %s, hoặc đặt biến "
                                    .formatted(sql, secretsFile)
                            + "THANHTRI_DATABASE_APP_PASSWORD bằng mật khẩu sẵn có.",
                    "An administrator of the server has to run:\n    %s\nThe password: line \"application\" of %s, or "
                                    .formatted(sql, secretsFile)
                            + "set THANHTRI_DATABASE_APP_PASSWORD to the one it has.",
                    e);
        }
        if (!mayLogIn(address.application(), address.url())) {
            throw new DatabaseFailure(
                    "Vai trò %s không đăng nhập được; hãy xem pg_hba.conf của máy chủ.".formatted(ApplicationRole.NAME),
                    "Role %s cannot log in; see the server's pg_hba.conf.".formatted(ApplicationRole.NAME));
        }
    }

    private static boolean mayLogIn(DatabaseAddress.Login role, String url) throws SQLException {
        try (Connection connection = role.at(url).getConnection()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            String state = e.getSQLState();
            if (PSQLState.INVALID_PASSWORD.getState().equals(state)
                    || PSQLState.INVALID_AUTHORIZATION_SPECIFICATION.getState().equals(state)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        // it is not ours to stop
    }
}
