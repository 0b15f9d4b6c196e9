package vn.thanhtri.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;
import vn.thanhtri.kernel.database.DatabaseFailure;
import vn.thanhtri.kernel.database.Durability;
import vn.thanhtri.kernel.database.EmbeddedPostgres;
import vn.thanhtri.kernel.database.ProgramCache;

/** Servers of test programs that were killed: they outlive them, as they should, and nobody else would stop them. */
final class Leftovers {
    static final String PREFIX = "thanhtri-test-";

    private Leftovers() {}

    /** Stops and removes those whose folder no program holds any more. */
    static void sweep() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (Path folder : folders) {
                // without this file its program is just starting, or somebody else's
                if (Files.isReadable(folder.resolve("database.secrets"))
                        && Files.exists(folder.resolve("postgres/postmaster.pid"))) {
                    remove(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) throws IOException {
        try {
            EmbeddedPostgres.start(folder, ProgramCache.folder(), Durability.NONE)
                    .close();
        } catch (DatabaseFailure inUse) {
            return;
        }
        FileSystemUtils.deleteRecursively(folder);
    }
}
