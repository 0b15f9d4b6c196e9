package vn.thanhtri.kernel.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/** What only the superuser of the embedded server may do, once: roles, database, extensions, trusted operators. */
final class Bootstrap {
    static final String SUPERUSER = "postgres";
    /** Raise when the statements below change; the database remembers which it has seen. */
    private static final String VERSION = "thanhtri bootstrap 1";

    private static final List<String> EXTENSIONS = List.of("pg_trgm", "unaccent", "btree_gist");

    private final Postmaster postmaster;
    private final Secrets secrets;
    private final DatabaseAddress address;

    Bootstrap(Postmaster postmaster, Secrets secrets, DatabaseAddress address) {
        this.postmaster = postmaster;
        this.secrets = secrets;
        this.address = address;
    }

    void ensure() {
        try {
            if (!isDone()) {
                createRolesAndDatabase();
                prepareDatabase();
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("Không chuẩn bị được cơ sở dữ liệu.", "The database could not be prepared.", e);
        }
    }

    private boolean isDone() throws SQLException {
        try (Connection owner = address.asOwner().getConnection()) {
            return exists(owner, """
                    select 1 from pg_database
                    where datname = current_database() and shobj_description(oid, 'pg_database') = '%s'
                    """.formatted(VERSION));
        } catch (PSQLException e) {
            String state = e.getSQLState();
            boolean firstStart = PSQLState.INVALID_PASSWORD.getState().equals(state)
                    || PSQLState.INVALID_AUTHORIZATION_SPECIFICATION.getState().equals(state)
                    || "3D000".equals(state);
            if (firstStart) {
                return false;
            }
            throw e;
        }
    }

    private void createRolesAndDatabase() throws SQLException {
        try (Connection connection = superuser("postgres")) {
            ensureRole(connection, address.owner(), "");
            ensureRole(connection, address.application(), "");
            if (!exists(
                    connection,
                    "select 1 from pg_database where datname = '%s'".formatted(EmbeddedPostgres.DATABASE))) {
                execute(
                        connection,
                        "create database %s owner %s"
                                .formatted(
                                        EmbeddedPostgres.DATABASE,
                                        address.owner().name()));
            }
        }
    }

    private static void ensureRole(Connection connection, DatabaseAddress.Login role, String more) throws SQLException {
        String verb = exists(connection, "select 1 from pg_roles where rolname = '%s'".formatted(role.name()))
                ? "alter"
                : "create";
        execute(
                connection,
                "%s role %s login nosuperuser nobypassrls nocreaterole nocreatedb password '%s' %s"
                        .formatted(verb, role.name(), role.password(), more));
    }

    private void prepareDatabase() throws SQLException {
        try (Connection connection = superuser(EmbeddedPostgres.DATABASE)) {
            execute(connection, "revoke all on database %s from public".formatted(EmbeddedPostgres.DATABASE));
            execute(
                    connection,
                    "grant connect on database %s to %s"
                            .formatted(
                                    EmbeddedPostgres.DATABASE,
                                    address.application().name()));
            for (String extension : EXTENSIONS) {
                execute(connection, "create extension if not exists " + extension);
            }
            TrustedOperators.mark(connection);
            execute(connection, "comment on database %s is '%s'".formatted(EmbeddedPostgres.DATABASE, VERSION));
        }
    }

    private Connection superuser(String database) throws SQLException {
        return new DatabaseAddress.Login(SUPERUSER, secrets.superuser())
                .at(postmaster.url(database))
                .getConnection();
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
