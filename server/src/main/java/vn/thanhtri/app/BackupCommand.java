package vn.thanhtri.app;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.backup.Backup;
import vn.thanhtri.kernel.database.DatabaseVisit;

/** {@code backup FILE}, while the server runs or not. */
@Command(
        name = "backup",
        description = "Sao lưu cơ sở dữ liệu kèm theo khi máy chủ vẫn chạy / back the embedded database up while the"
                + " server runs")
class BackupCommand extends DatabaseCommand {
    @Parameters(paramLabel = "FILE", description = "Tệp sẽ được tạo / the file to be made")
    Path file = Path.of("");

    @Override
    public Integer call() throws IOException, SQLException {
        try (DatabaseVisit visit = DatabaseVisit.embedded(folder())) {
            Backup.Made made = Backup.write(
                    visit, file.toAbsolutePath(), Clock.system(VietnamTime.ZONE).instant());
            say(
                    "Đã sao lưu và đọc lại đủ %,d mục, %,d byte: %s".formatted(made.files(), made.bytes(), file),
                    "Backed up and read again: %,d entries, %,d bytes: %s".formatted(made.files(), made.bytes(), file));
            say(
                    "Tệp có khóa và mật khẩu: cất nơi an toàn. Trong kho nhật ký, các tệp tên nhỏ hơn %s có thể xóa."
                            .formatted(made.firstLog()),
                    "It holds keys and passwords: keep it safe. In the archive, files named below %s may be deleted."
                            .formatted(made.firstLog()));
            return 0;
        }
    }
}
