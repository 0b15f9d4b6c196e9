package vn.thanhtri.tracing.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.util.FileSystemUtils;
import vn.thanhtri.app.ThanhTri;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.database.DatabaseVisit;
import vn.thanhtri.test.Program;

/** A backup is made while officers write; the server then dies with its folder, and only backup and archive are left. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Sao lưu khi đang chạy, phục hồi vào thư mục trống")
class BackupTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Path folder = Path.of("");
    private List<String> beforeBackup = List.of();
    private List<String> beforeMistake = List.of();
    private List<String> beforeLastMinute = List.of();
    private LocalDateTime mistake = LocalDateTime.MIN;
    private Program backup;

    @BeforeAll
    void backUpUnderLoad() throws Exception {
        folder = Files.createTempDirectory(
                "thanhtri-backup-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Path data = folder.resolve("data");
        Program program = Program.start(
                CrashProbe.class,
                line -> line.startsWith("ACK "),
                data.toString(),
                folder.resolve("archive").toString(),
                "1");
        try {
            program.await("ACK", 60, PATIENCE);
            beforeBackup = program.said();
            backup = Program.run(ThanhTri.class, "backup", file().toString(), "--data", data.toString());
            program.await("ACK", program.count("ACK") + 20, PATIENCE);
            beforeMistake = program.said();
            mistake = LocalDateTime.ofInstant(Instant.now(), VietnamTime.ZONE);
            program.await("ACK", program.count("ACK") + 60, PATIENCE);
            beforeLastMinute = program.said();
            archiveWhatIsThere(data);
        } finally {
            program.kill();
        }
        try (DatabaseVisit left = DatabaseVisit.embedded(data)) {
            assertThat(left.data()).exists();
        }
        FileSystemUtils.deleteRecursively(data);
    }

    @AfterAll
    void remove() throws Exception {
        FileSystemUtils.deleteRecursively(folder);
    }

    private Path file() {
        return folder.resolve("thanh-tri.backup");
    }

    /** What happens by itself within a minute. */
    private static void archiveWhatIsThere(Path data) throws Exception {
        try (DatabaseVisit visit = DatabaseVisit.embedded(data);
                Connection connection = visit.connect();
                Statement statement = connection.createStatement()) {
            var row = statement.executeQuery("select pg_walfile_name(pg_switch_wal())");
            row.next();
            String segment = row.getString(1);
            for (int look = 0; look < 200; look++) {
                var archived =
                        statement.executeQuery("select last_archived_wal >= '" + segment + "' from pg_stat_archiver");
                archived.next();
                if (archived.getBoolean(1)) {
                    return;
                }
                Thread.sleep(100);
            }
            throw new AssertionError("not archived: " + segment);
        }
    }

    @Test
    @DisplayName("bản sao lưu đọc lại được, chỉ chủ tệp mở được; thư mục không có cơ sở dữ liệu thì nói rõ")
    void theFile() throws Exception {
        assertThat(backup.exitCode()).as(String.join("\n", backup.said())).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        Program again = Program.run(ThanhTri.class, "backup", file().toString(), "--data", folder + "/none");
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.said().toString()).contains("không có cơ sở dữ liệu", "no database in the folder");
    }

    @Test
    @DisplayName("phục hồi: mọi việc đã xác nhận trước khi sao lưu đều còn, verify nguyên vẹn")
    void restored() throws Exception {
        Path data = folder.resolve("restored");
        Program restore = Program.run(ThanhTri.class, "restore", file().toString(), "--data", data.toString());
        assertThat(restore.exitCode()).as(String.join("\n", restore.said())).isZero();
        assertThat(restore.said().toString()).contains("Sổ việc nguyên vẹn", "The journal is whole");
        try (DatabaseVisit visit = DatabaseVisit.embedded(data)) {
            Reckoning.holdsAll(visit, beforeBackup);
        }
    }

    @Test
    @DisplayName("có kho nhật ký: phục hồi tới phút cuối đã chép, tính lại khớp; sửa một dòng thì verify chỉ ra")
    void restoredToTheLastMinute() throws Exception {
        Path data = folder.resolve("latest");
        Program restore = Program.run(
                ThanhTri.class,
                "restore",
                file().toString(),
                "--data",
                data.toString(),
                "--archive",
                folder.resolve("archive").toString());
        assertThat(restore.exitCode()).as(String.join("\n", restore.said())).isZero();
        reckon(data, beforeLastMinute);
        try (DatabaseVisit visit = DatabaseVisit.embedded(data);
                Connection connection = visit.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica;"
                    + " update kernel.journal set actor_name = 'ai đó'"
                    + " where id = (select min(id) + 3 from kernel.journal where proof is not null)");
        }
        Program verify = Program.run(ThanhTri.class, "verify", "--data", data.toString());
        assertThat(verify.exitCode()).isEqualTo(1);
        assertThat(verify.said().toString())
                .containsPattern("việc số \\d+ đã bị sửa")
                .containsPattern("fact \\d+ was altered");
    }

    @Test
    @DisplayName("phục hồi tới ngay trước một nhầm lẫn: việc trước đó còn đủ, việc sau đó không có, sổ vẫn nguyên")
    void restoredUntil() throws Exception {
        Path data = folder.resolve("until");
        Program restore = Program.run(
                ThanhTri.class,
                "restore",
                file().toString(),
                "--data",
                data.toString(),
                "--archive",
                folder.resolve("archive").toString(),
                "--until",
                mistake.toString());
        assertThat(restore.exitCode()).as(String.join("\n", restore.said())).isZero();
        try (DatabaseVisit visit = DatabaseVisit.embedded(data)) {
            Reckoning.holdsAll(visit, beforeMistake);
            List<String> last = beforeLastMinute.subList(beforeLastMinute.size() - 20, beforeLastMinute.size());
            assertThatThrownBy(() -> Reckoning.holdsAll(visit, last)).isInstanceOf(AssertionError.class);
        }
    }

    private static void reckon(Path data, List<String> acknowledged) throws Exception {
        try (Reckoning reckoning = Reckoning.on(data)) {
            reckoning.holdsAll(acknowledged);
            reckoning.nothingIsHalfDone();
            reckoning.journalIsWhole(data);
            reckoning.tiersAreThoseOfTheFacts();
            reckoning.ledgerIsThatOfTheRules();
        }
    }

    @Test
    @DisplayName("tệp hỏng hay thư mục không trống: nói rõ, không ghi gì")
    void refused() throws Exception {
        Path damaged = folder.resolve("damaged.backup");
        byte[] bytes = Files.readAllBytes(file());
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(damaged, bytes);
        Path data = folder.resolve("untouched");
        Program broken = Program.run(ThanhTri.class, "restore", damaged.toString(), "--data", data.toString());
        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(broken.said().toString()).contains("không khớp mã kiểm tra", "does not match its checksum");
        assertThat(data).doesNotExist();
        Program full = Program.run(ThanhTri.class, "restore", file().toString(), "--data", folder.toString());
        assertThat(full.exitCode()).isEqualTo(1);
        assertThat(full.said().toString()).contains("không trống", "is not empty");
    }
}
