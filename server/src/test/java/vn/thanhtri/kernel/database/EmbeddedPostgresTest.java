package vn.thanhtri.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;

@DisplayName("PostgreSQL đi kèm: khởi động, dừng, và sống sót qua mọi cách chết")
@Timeout(120)
class EmbeddedPostgresTest {
    private static final Path CACHE = ProgramCache.folder();
    private static Path data;

    /** Closed to everybody else, like a folder below /root: the server has to get there nevertheless. */
    @BeforeAll
    static void makeFolder() throws Exception {
        data = Files.createTempDirectory(
                        "thanhtri-lifecycle-",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                .resolve("data");
        try (EmbeddedPostgres server = start();
                Connection owner = server.address().asOwner().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("create table kept (number int)");
            statement.execute("insert into kept values (19)");
        }
    }

    @AfterAll
    static void removeFolder() throws Exception {
        FileSystemUtils.deleteRecursively(data.getParent());
    }

    private static EmbeddedPostgres start() {
        return EmbeddedPostgres.start(data, CACHE, Durability.FULL);
    }

    private static void assertDataIsThere(EmbeddedPostgres server) throws SQLException {
        assertThat(ask(server, "select number::text from kept")).isEqualTo("19");
    }

    private static String ask(EmbeddedPostgres server, String query) throws SQLException {
        try (Connection owner = server.address().asOwner().getConnection();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    @Test
    @DisplayName("bền: fsync và synchronous_commit bật, chỉ nghe trên máy này, giờ Việt Nam, có bảng chữ cái vi")
    void itIsDurableAndLocal() throws Exception {
        try (EmbeddedPostgres server = start()) {
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(server, "show data_checksums")).isEqualTo("on");
            assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(
                            server,
                            "select string_agg(w, ' ' order by w collate \"vi-x-icu\")"
                                    + " from unnest(array['Đông','Dương','Ân','An','Êm','Em']) w"))
                    .isEqualTo("An Ân Dương Đông Em Êm");
        }
    }

    @Test
    @DisplayName("mật khẩu sinh ngẫu nhiên, chỉ chủ tệp đọc được; không có mật khẩu thì không vào được")
    void thePasswordIsNeeded() throws Exception {
        Path secrets = data.resolve("database.secrets");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
                .isEqualTo("rw-------");
        try (EmbeddedPostgres server = start()) {
            assertThat(data.resolve("initdb.password")).doesNotExist();
            for (String role : new String[] {"postgres", "thanhtri_owner", "thanhtri_app"}) {
                assertThatThrownBy(() ->
                                DriverManager.getConnection(server.address().url(), role, "postgres"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password authentication failed");
            }
        }
    }

    @Test
    @DisplayName("không bao giờ chạy dưới quyền root")
    void itNeverRunsAsRoot() throws Exception {
        try (EmbeddedPostgres server = start()) {
            assertThat(ProbeProcess.uidOf(server.pid())).isNotZero();
            assertDataIsThere(server);
        }
    }

    @Test
    @DisplayName("khởi động lần hai trên cùng thư mục: nói rõ thư mục đang được dùng")
    void theFolderIsInUse() throws Exception {
        try (EmbeddedPostgres server = start()) {
            assertThatExceptionOfType(DatabaseFailure.class)
                    .isThrownBy(EmbeddedPostgresTest::start)
                    .satisfies(failure -> {
                        assertThat(failure.vietnamese()).contains("đang được", data.toString());
                        assertThat(failure.english())
                                .contains(
                                        "in use",
                                        Long.toString(ProcessHandle.current().pid()));
                    });
            assertDataIsThere(server);
        }
    }

    @Test
    @DisplayName("chương trình khác giữ thư mục thì cũng nói rõ")
    void theFolderIsInUseByAnotherProgram() throws Exception {
        try (ProbeProcess other = ProbeProcess.start(data, CACHE)) {
            assertThat(other.postmaster).isPositive();
            assertThatExceptionOfType(DatabaseFailure.class).isThrownBy(EmbeddedPostgresTest::start);
        }
    }

    @Test
    @DisplayName("kill -9 chương trình: lần sau nhận lại máy chủ còn sống, dữ liệu còn nguyên")
    void itTakesOverAfterKill() throws Exception {
        ProbeProcess killed = ProbeProcess.start(data, CACHE);
        killed.kill();
        assertThat(ProbeProcess.isRunning(killed.postmaster)).isTrue();
        try (EmbeddedPostgres server = start()) {
            assertThat(server.pid()).isEqualTo(killed.postmaster);
            assertDataIsThere(server);
        }
        assertThat(ProbeProcess.isRunning(killed.postmaster)).isFalse();
    }

    @Test
    @DisplayName("máy chủ còn sống thuộc bản cũ: dừng nó và khởi động bản mới")
    void itReplacesAnotherBuild() throws Exception {
        Path otherCache = Files.createTempDirectory(
                "thanhtri-other-build-",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        ProbeProcess killed = ProbeProcess.start(data, otherCache);
        killed.kill();
        try (EmbeddedPostgres server = start()) {
            assertThat(server.pid()).isNotEqualTo(killed.postmaster);
            assertThat(ProbeProcess.isRunning(killed.postmaster)).isFalse();
            assertDataIsThere(server);
        } finally {
            FileSystemUtils.deleteRecursively(otherCache);
        }
    }

    @Test
    @DisplayName("kill -9 cả máy chủ: lần sau phục hồi")
    void itRecoversAfterTheServerIsKilled() throws Exception {
        ProbeProcess killed = ProbeProcess.start(data, CACHE);
        killed.kill();
        ProcessHandle.of(killed.postmaster).orElseThrow().destroyForcibly();
        try (EmbeddedPostgres server = start()) {
            assertDataIsThere(server);
        }
    }

    @Test
    @DisplayName("postmaster.pid cũ mang số của một tiến trình khác thì không cản trở")
    void aStaleFileDoesNotMatter() throws Exception {
        Path stale = data.resolve("postgres/postmaster.pid");
        for (String content : new String[] {ProcessHandle.current().pid() + "\n/elsewhere\n0\n5432\n", "", "1\n"}) {
            Files.writeString(stale, content);
            try (EmbeddedPostgres server = start()) {
                assertDataIsThere(server);
            }
        }
    }

    @Test
    @DisplayName("dừng trong 10 giây dù còn kết nối đang chạy lệnh")
    void itStopsWithOpenConnections() throws Exception {
        try (EmbeddedPostgres server = start();
                Connection busy = server.address().asApplication().getConnection();
                Connection idle = server.address().asApplication().getConnection()) {
            idle.setAutoCommit(false);
            idle.createStatement().execute("select 1");
            CompletableFuture<Boolean> query = CompletableFuture.supplyAsync(() -> sleepIn(busy));
            Thread.sleep(200);
            long begin = System.nanoTime();
            server.close();
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
            assertThat(ProbeProcess.isRunning(server.pid())).isFalse();
            assertThat(query.get(5, TimeUnit.SECONDS)).as("the query was cut").isFalse();
        }
    }

    private static boolean sleepIn(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            return statement.execute("select pg_sleep(60)");
        } catch (SQLException cut) {
            return false;
        }
    }

    @Test
    @DisplayName("thiếu tệp mật khẩu: nói rõ, không tạo tệp mới đè lên")
    void missingSecretsAreSaid() throws Exception {
        Path secrets = data.resolve("database.secrets");
        Path aside = data.resolve("aside");
        Files.move(secrets, aside);
        try {
            assertThatExceptionOfType(DatabaseFailure.class)
                    .isThrownBy(EmbeddedPostgresTest::start)
                    .withMessageContaining("database.secrets");
            assertThat(secrets).doesNotExist();
        } finally {
            Files.move(aside, secrets);
        }
    }

    @Test
    @DisplayName("lần tạo đầu bị cắt ngang thì lần sau tạo lại từ đầu")
    void aHalfMadeDatabaseIsMadeAgain() throws Exception {
        Path fresh = data.resolveSibling("fresh");
        Files.createDirectories(fresh.resolve("postgres.new/base"));
        Files.writeString(fresh.resolve("initdb.password"), "left over");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(fresh, CACHE, Durability.FULL)) {
            assertThat(ask(server, "select current_database()")).isEqualTo("thanhtri");
            assertThat(fresh.resolve("postgres.new")).doesNotExist();
        }
    }
}
