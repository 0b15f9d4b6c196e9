package vn.thanhtri.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.backup.Restore;
import vn.thanhtri.kernel.database.DatabaseVisit;

/** {@code restore FILE} into an empty data folder, then {@code verify}. */
@Command(
        name = "restore",
        description =
                "Phục hồi bản sao lưu vào thư mục dữ liệu trống rồi kiểm tra / restore a backup into an empty data"
                        + " folder and verify it")
class RestoreCommand extends DatabaseCommand {
    @Parameters(paramLabel = "FILE", description = "Tệp sao lưu / the backup")
    Path file = Path.of("");

    @Option(
            names = "--archive",
            paramLabel = "DIR",
            description =
                    "Kho nhật ký của máy chủ cũ: phục hồi tới phút cuối đã chép / archive of the former server: up to"
                            + " its last minute")
    @Nullable
    Path archive;

    @Option(
            names = "--until",
            paramLabel = "T",
            description = "Chỉ tới lúc này, giờ Việt Nam / only up to this time, e.g. 2026-11-30T14:02")
    @Nullable
    LocalDateTime until;

    @Override
    public Integer call() throws IOException, SQLException {
        if (!Files.isReadable(file)) {
            System.err.println("Không có tệp / no such file: " + file);
            return BAD_INPUT;
        }
        Restore.into(folder(), file, archive, until == null ? null : VietnamTime.at(until));
        try (DatabaseVisit visit = DatabaseVisit.embedded(folder())) {
            Restore.forgetSettings(visit.data());
            say("Đã phục hồi vào %s.".formatted(folder()), "Restored into %s.".formatted(folder()));
            return VerifyCommand.verify(visit, List.of());
        }
    }
}
