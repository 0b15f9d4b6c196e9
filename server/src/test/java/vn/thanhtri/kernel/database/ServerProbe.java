package vn.thanhtri.kernel.database;

import java.io.IOException;
import java.nio.file.Path;

/** A program of its own that starts the embedded server, says so, and stops it when its input ends. */
final class ServerProbe {
    private ServerProbe() {}

    /** Arguments: data folder, cache folder. Prints {@code READY pid url}. */
    public static void main(String[] arguments) throws IOException {
        try (EmbeddedPostgres server =
                EmbeddedPostgres.start(Path.of(arguments[0]), Path.of(arguments[1]), Durability.FULL)) {
            System.out.println("READY " + server.pid() + " " + server.address().url());
            while (System.in.read() >= 0) {
                // until the other side closes
            }
        }
        System.out.println("STOPPED");
    }
}
