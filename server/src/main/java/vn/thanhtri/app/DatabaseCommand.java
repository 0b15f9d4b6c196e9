package vn.thanhtri.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.thanhtri.kernel.database.DatabaseVisit;

/** A command that works on the database of a data folder, whether its server runs or not. */
abstract class DatabaseCommand implements Callable<Integer> {
    static final int BAD_INPUT = 2;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Thư mục dữ liệu (mặc định data/server) / data folder (default data/server)")
    @Nullable
    Path data;

    Path folder() {
        return (data == null ? Commands.Start.home().resolve("server") : data)
                .toAbsolutePath()
                .normalize();
    }

    /** As {@code serve} does, a command takes the address of a server of one's own from the environment too. */
    DatabaseVisit visit(@Nullable String database) {
        String url = database == null ? System.getenv("THANHTRI_DATABASE") : database;
        return url == null || url.isBlank() ? DatabaseVisit.embedded(folder()) : DatabaseVisit.own(url, folder());
    }

    /** Both languages in a line each. */
    static void say(String vietnamese, String english) {
        System.out.println(vietnamese);
        System.out.println(english);
    }
}
