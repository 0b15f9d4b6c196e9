package vn.thanhtri.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The server here has nothing of ours prepared: only an owner and an empty database, as an administrator gives them. */
@DisplayName("Máy chủ PostgreSQL riêng (--database)")
class OwnServerTest {
    private static final Path SECRETS = Path.of("/var/lib/thanhtri/database.secrets");
    private static final DatabaseAddress.Login OWNER = new DatabaseAddress.Login("tinh", "owner-secret");
    private static final DatabaseAddress.Login APPLICATION =
            new DatabaseAddress.Login(ApplicationRole.NAME, "application-secret");

    private static Path data;
    private static Secrets secrets;
    private static Postmaster postmaster;

    @BeforeAll
    static void startBareServer() throws Exception {
        data = Files.createTempDirectory(
                        "thanhtri-own-",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")))
                .toRealPath();
        Cluster cluster = Cluster.in(data, PostgresArchive.unpackInto(ProgramCache.folder()));
        secrets = cluster.openOrCreate();
        postmaster = Postmaster.adoptOrStart(cluster, secrets, Durability.NONE);
    }

    @AfterAll
    static void stop() throws Exception {
        postmaster.stop();
        FileSystemUtils.deleteRecursively(data);
    }

    @BeforeEach
    void anEmptyDatabase() throws SQLException {
        administrator(
                "drop database if exists tinh with (force)",
                "drop role if exists thanhtri_app",
                "drop role if exists tinh",
                "create role tinh login createrole password 'owner-secret'",
                "create database tinh owner tinh");
    }

    @Test
    @DisplayName("chủ có quyền tạo vai trò: mọi thứ tự dựng, dữ liệu được giới hạn theo địa bàn")
    void everythingIsMade() throws SQLException {
        open();
        Migrations.run(address());
        ApplicationRole.requireBounded(address());
        try (Connection application = address().asApplication().getConnection();
                Statement statement = application.createStatement()) {
            assertThat(statement
                            .executeQuery(
                                    "select kernel.fold('Phú Bình') where not exists (select from kernel.journal)")
                            .next())
                    .isTrue();
        }
        assertThatCode(OwnServerTest::open).as("a second start").doesNotThrowAnyException();
    }

    @Test
    @DisplayName("chủ không có quyền: nói câu lệnh quản trị viên phải chạy, không lộ mật khẩu")
    void theAdministratorIsToldWhatToRun() throws SQLException {
        administrator("alter role tinh nocreaterole");
        assertThatExceptionOfType(DatabaseFailure.class)
                .isThrownBy(OwnServerTest::open)
                .satisfies(failure -> Stream.of(failure.vietnamese(), failure.english())
                        .forEach(text -> assertThat(text)
                                .contains(
                                        "create role thanhtri_app login nosuperuser nobypassrls password",
                                        SECRETS.toString())
                                .doesNotContain(APPLICATION.password(), OWNER.password())));
        administrator("create role thanhtri_app login nosuperuser nobypassrls password 'application-secret'");
        assertThatCode(OwnServerTest::open).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("vai trò đã có với mật khẩu khác: không đổi mật khẩu của ai, chỉ nói")
    void anotherPasswordIsNotOverwritten() throws SQLException {
        administrator("create role thanhtri_app login password 'somebody-else'");
        assertThatExceptionOfType(DatabaseFailure.class)
                .isThrownBy(OwnServerTest::open)
                .withMessageContaining("alter role thanhtri_app");
    }

    @Test
    @DisplayName("vai trò của ứng dụng mạnh quá mức thì từ chối chạy")
    void aRoleThatCouldBypassIsRefused() throws SQLException {
        open();
        Migrations.run(address());
        for (String power : new String[] {
            "alter role thanhtri_app superuser",
            "alter role thanhtri_app bypassrls",
            "alter role thanhtri_app createrole"
        }) {
            administrator("alter role thanhtri_app nosuperuser nobypassrls nocreaterole", power);
            assertThatExceptionOfType(DatabaseFailure.class)
                    .as(power)
                    .isThrownBy(() -> ApplicationRole.requireBounded(address()));
        }
    }

    @Test
    @DisplayName("không kết nối được: nói địa chỉ và vai trò")
    void noConnectionIsSaid() {
        DatabaseAddress wrong =
                new DatabaseAddress(address().url(), new DatabaseAddress.Login("tinh", "wrong-secret"), APPLICATION);
        assertThatExceptionOfType(DatabaseFailure.class)
                .isThrownBy(() -> OwnServer.open(wrong, SECRETS))
                .withMessageContaining("127.0.0.1")
                .withMessageContaining("tinh");
    }

    private static void open() {
        OwnServer.open(address(), SECRETS);
    }

    private static DatabaseAddress address() {
        return new DatabaseAddress(postmaster.url("tinh"), OWNER, APPLICATION);
    }

    private static void administrator(String... statements) throws SQLException {
        try (Connection connection = new DatabaseAddress.Login(Bootstrap.SUPERUSER, secrets.superuser())
                        .at(postmaster.url("postgres"))
                        .getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
