package vn.thanhtri.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("PostgreSQL đi kèm do người dùng thường khởi động")
@Timeout(120)
class OrdinaryUserTest {
    private static final int ORDINARY = 65534;

    @TempDir
    private Path folder;

    @BeforeEach
    void onlyRootCanBecomeSomebodyElse() throws IOException {
        assumeTrue(
                ProbeProcess.uidOf(ProcessHandle.current().pid()) == 0,
                "only root can start a program as another user; as an ordinary user the other tests show the same");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    @DisplayName("chạy dưới chính người đó; sau đó root mở cùng thư mục, máy chủ vẫn chạy dưới người đó")
    void itRunsAsTheUser() throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.setAttribute(home, "unix:uid", ORDINARY, LinkOption.NOFOLLOW_LINKS);
        Path programs = Files.createDirectory(folder.resolve("programs"));
        Path data = home.resolve("data");
        try (ProbeProcess probe = ProbeProcess.startAs(ORDINARY, programs, data, home.resolve("cache"))) {
            assertThat(ProbeProcess.uidOf(probe.postmaster)).isEqualTo(ORDINARY);
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data, ProgramCache.folder(), Durability.FULL)) {
            assertThat(ProbeProcess.uidOf(server.pid())).isEqualTo(ORDINARY);
        }
    }

    @Test
    @DisplayName("thư mục của người khác: nói rõ")
    void aForeignFolderIsSaid() throws IOException {
        Path programs = Files.createDirectory(folder.resolve("programs"));
        Path data = folder.resolve("data");
        EmbeddedPostgres.start(data, ProgramCache.folder(), Durability.NONE).close();
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.setAttribute(home, "unix:uid", ORDINARY, LinkOption.NOFOLLOW_LINKS);
        assertThatThrownBy(() -> ProbeProcess.startAs(ORDINARY, programs, data, home.resolve("cache")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("DatabaseFailure")
                .hasMessageContaining(data.toString());
    }
}
