package vn.thanhtri.kernel.database;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where PostgreSQL's programs are unpacked: one folder per user, shared by all data folders. */
public final class ProgramCache {
    private ProgramCache() {}

    /** {@code /var/cache/thanhtri} for root, so that other accounts reach it; else the user's own cache folder. */
    public static Path folder() {
        if ("root".equals(System.getProperty("user.name"))) {
            return Path.of("/var/cache/thanhtri");
        }
        @Nullable String cacheHome = System.getenv("XDG_CACHE_HOME");
        if (cacheHome != null && Path.of(cacheHome).isAbsolute()) {
            return Path.of(cacheHome, "thanhtri");
        }
        Path home = Path.of(System.getProperty("user.home", "/"));
        return Files.isWritable(home)
                ? home.resolve(".cache/thanhtri")
                : Path.of(System.getProperty("java.io.tmpdir"), "thanhtri-" + System.getProperty("user.name"));
    }
}
