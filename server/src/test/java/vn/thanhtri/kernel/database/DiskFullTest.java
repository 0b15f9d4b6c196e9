package vn.thanhtri.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;

/** On a disk of 220 MB of its own, which only root may make: left out where that is not allowed. */
@DisplayName("Ổ đĩa đầy")
@Timeout(120)
class DiskFullTest {
    private Path disk = Path.of("");

    @BeforeEach
    void makeDisk() throws Exception {
        disk = Files.createTempDirectory("thanhtri-disk-");
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=220m,mode=0755", "tmpfs", disk.toString()));
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", "-l", disk.toString());
        FileSystemUtils.deleteRecursively(disk);
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }

    @Test
    @DisplayName("ghi bị từ chối bằng lời rõ ràng, những gì đã xác nhận còn nguyên, có chỗ trống thì tự ghi tiếp")
    void fullAndRoomAgain() throws Exception {
        try (EmbeddedPostgres server =
                EmbeddedPostgres.start(disk.resolve("data"), ProgramCache.folder(), Durability.FULL)) {
            Path ballast = Files.write(disk.resolve("ballast"), new byte[40 << 20]);
            long written = 0;
            Optional<DatabaseTrouble> trouble = Optional.empty();
            while (trouble.isEmpty() && written < 1_000) {
                try {
                    written = write(server, written);
                } catch (SQLException refused) {
                    trouble = DatabaseTrouble.of(refused);
                    assertThat(trouble).as(refused.toString()).isPresent();
                }
            }
            // without room for its log the server itself gives up, and is away until there is room
            assertThat(trouble.orElseThrow()).isIn(DatabaseTrouble.FULL, DatabaseTrouble.AWAY);
            Files.delete(ballast);
            long before = written;
            long end = System.nanoTime() + 30_000_000_000L;
            while (written == before) {
                try {
                    written = write(server, before);
                } catch (SQLException notYet) {
                    assertThat(System.nanoTime()).as(notYet.toString()).isLessThan(end);
                    Thread.sleep(200);
                }
            }
        }
    }

    /** Writes one row of half a megabyte that cannot be compressed; every earlier one must be there. */
    private static long write(EmbeddedPostgres server, long written) throws SQLException {
        try (Connection connection = server.address().asOwner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists filling (number bigint primary key, content bytea)");
            try (ResultSet row = statement.executeQuery("select count(*) from filling where number < " + written)) {
                row.next();
                assertThat(row.getLong(1)).isEqualTo(written);
            }
            byte[] content = new byte[1 << 19];
            new java.util.Random(written).nextBytes(content);
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into filling values (?, ?) on conflict (number) do nothing")) {
                insert.setLong(1, written);
                insert.setBytes(2, content);
                insert.executeUpdate();
            }
            return written + 1;
        }
    }
}
