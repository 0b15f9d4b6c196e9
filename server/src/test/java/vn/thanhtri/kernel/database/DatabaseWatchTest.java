package vn.thanhtri.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
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

@DisplayName("PostgreSQL đi kèm được trông chừng: bị giết thì tự chạy lại trong 10 giây")
@Timeout(120)
class DatabaseWatchTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static Path data;
    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws Exception {
        data = Files.createTempDirectory(
                "thanhtri-watch-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        server = EmbeddedPostgres.start(data, ProgramCache.folder(), Durability.FULL);
        execute("create table kept (number int)");
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        FileSystemUtils.deleteRecursively(data);
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = server.address().asOwner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count() throws SQLException {
        try (Connection connection = server.address().asOwner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from kept")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** On the same address, with everything that was confirmed. */
    private static void assertBackWithin(Duration limit, long rows) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                assertThat(count()).isEqualTo(rows);
                execute("insert into kept values (1)");
                return;
            } catch (SQLException away) {
                assertThat(System.nanoTime())
                        .as("back within %s: %s", limit, away)
                        .isLessThan(end);
                Thread.sleep(50);
            }
        }
    }

    private static void kill(long pid) throws Exception {
        assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
        while (ProbeProcess.isRunning(pid)) {
            Thread.sleep(5);
        }
    }

    @Test
    @DisplayName("kill -9 máy chủ, hai lần liền, cả khi một tiến trình con đang bận tính không kịp biết")
    void killedWhileBusy() throws Exception {
        for (int turn = 0; turn < 2; turn++) {
            long before = count();
            try (Connection busy = server.address().asOwner().getConnection()) {
                CompletableFuture<Boolean> query = CompletableFuture.supplyAsync(() -> compute(busy));
                Thread.sleep(200);
                long killed = server.pid();
                kill(killed);
                assertBackWithin(LIMIT, before);
                assertThat(server.pid()).isNotEqualTo(killed);
                assertThat(query.get(10, TimeUnit.SECONDS))
                        .as("the busy one was ended")
                        .isFalse();
            }
        }
    }

    /** Does not look up for minutes. */
    private static boolean compute(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            return statement.execute("select count(*) from generate_series(1, 100000) a, generate_series(1, 100000) b");
        } catch (SQLException cut) {
            return false;
        }
    }

    @Test
    @DisplayName("kill -9 một tiến trình con: máy chủ tự dựng lại, địa chỉ không đổi")
    void aBackendIsKilled() throws Exception {
        long before = count();
        String url = server.address().url();
        kill(ProcessHandle.of(server.pid())
                .orElseThrow()
                .children()
                .findAny()
                .orElseThrow()
                .pid());
        Thread.sleep(100);
        assertBackWithin(LIMIT, before);
        assertThat(server.address().url()).isEqualTo(url);
    }

    @Test
    @DisplayName("dừng theo lệnh thì không chạy lại")
    void stoppedOnPurpose() throws Exception {
        Path other = data.resolve("other");
        EmbeddedPostgres once = EmbeddedPostgres.start(other, ProgramCache.folder(), Durability.FULL);
        once.close();
        Thread.sleep(1_000);
        assertThat(PostmasterFile.find(other.resolve("postgres"))).isEmpty();
        assertThatThrownBy(() -> once.address().asOwner().getConnection()).isInstanceOf(SQLException.class);
    }

    @Test
    @DisplayName("chính chương trình hỏi tới thư mục của mình thì vẫn giữ khóa thư mục")
    void theFolderStaysLocked() throws Exception {
        try (DatabaseVisit visit = DatabaseVisit.embedded(data);
                Connection connection = visit.connect()) {
            assertThat(connection.isValid(2)).isTrue();
        }
        assertThatThrownBy(() -> ProbeProcess.start(data, ProgramCache.folder()))
                .hasMessageContaining("in use by another");
    }
}
