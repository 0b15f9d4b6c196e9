package vn.thanhtri.kernel.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The role the application works with; it must not be able to step around row-level security. */
final class ApplicationRole {
    static final String NAME = "thanhtri_app";

    private ApplicationRole() {}

    /** @throws DatabaseFailure when the role is superuser, may bypass row-level security, or owns protected tables */
    static void requireBounded(DatabaseAddress address) {
        try (Connection connection = address.asApplication().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select rolsuper or rolbypassrls or rolcreaterole
                               or exists (select 1 from pg_class where relrowsecurity
                                          and pg_has_role(current_user, relowner, 'member'))
                        from pg_roles where rolname = current_user
                        """)) {
            if (!row.next() || row.getBoolean(1)) {
                throw new DatabaseFailure(
                        "Vai trò %s vượt qua được phân quyền theo địa bàn; nó không được là superuser, BYPASSRLS, "
                                        .formatted(NAME)
                                + "CREATEROLE hay chủ của bảng.",
                        "Role %s could bypass jurisdiction; it must not be superuser, BYPASSRLS, CREATEROLE or "
                                        .formatted(NAME)
                                + "owner of the tables.");
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(
                    "Vai trò %s không đăng nhập được.".formatted(NAME), "Role %s cannot log in.".formatted(NAME), e);
        }
    }
}
