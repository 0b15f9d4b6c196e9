package vn.thanhtri.kernel.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** {@code journal.head} in the data folder: the last head this server sealed, out of reach of the database's owner. */
public final class HeadFile {
    public static final String NAME = "journal.head";

    private HeadFile() {}

    static void write(Path data, Head head) throws IOException {
        Path draft = Files.createDirectories(data).resolve(NAME + ".new");
        Files.writeString(draft, head + "\n");
        Files.move(draft, data.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    public static Optional<Head> read(Path data) throws IOException {
        Path file = data.resolve(NAME);
        return Files.exists(file)
                ? Optional.of(Head.parse(Files.readString(file).strip()))
                : Optional.empty();
    }
}
