package vn.thanhtri.kernel.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.database.EmbeddedPostgres;

/**
 * Makes a data folder of a backup. The database itself then reads the log of the backup, and of the archive where there is
 * one, when it is started the next time.
 */
public final class Restore {
    private static final Pattern LOG_FILE = Pattern.compile("[0-9A-F]{24}|[0-9A-F]{8}\\.history");
    private static final String CLUSTER = "postgres/";
    private static final String DRAFT = "postgres.restoring/";

    /** The server reads it before it knows names of time zones. */
    private static final DateTimeFormatter TARGET =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSSxxx").withZone(VietnamTime.ZONE);

    private Restore() {}

    /**
     * @param data a folder that is empty or not there
     * @param archive where the server copied its log to; null to restore to the end of the backup
     * @param until what was committed later is left out; null for everything the archive holds
     * @throws BackupFailure when the folder is not empty or the backup is damaged; nothing is written then
     */
    public static void into(Path data, Path file, @Nullable Path archive, @Nullable Instant until) throws IOException {
        requireEmpty(data);
        Manifest manifest = Manifest.verify(file);
        Files.createDirectories(data);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Manifest.Entry entry : manifest.entries()) {
                unpack(zip, entry.path(), data);
            }
        }
        Path cluster = data.resolve(DRAFT);
        if (archive != null) {
            copyArchive(archive, cluster.resolve("pg_wal"), manifest.told().getOrDefault("first-log", ""));
        }
        Files.createFile(cluster.resolve("recovery.signal"));
        Files.write(
                cluster.resolve("postgresql.auto.conf"),
                settings(until),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING);
        EmbeddedPostgres.handOver(cluster);
        Files.move(cluster, data.resolve(CLUSTER), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Everything lies in the folder of the log already: asked for a file elsewhere, it is told that there is none. */
    private static List<String> settings(@Nullable Instant until) {
        String none = "restore_command = 'exit 1'";
        return until == null
                ? List.of(none)
                : List.of(
                        none,
                        "recovery_target_time = '%s'".formatted(TARGET.format(until)),
                        "recovery_target_action = 'promote'");
    }

    /** The settings of the restoring belong to its first start only. */
    public static void forgetSettings(Path data) throws IOException {
        Files.write(data.resolve(CLUSTER + "postgresql.auto.conf"), List.of(), StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static void requireEmpty(Path data) throws IOException {
        if (!Files.exists(data)) {
            return;
        }
        try (Stream<Path> content = Files.list(data)) {
            if (content.findAny().isPresent()) {
                throw new BackupFailure(
                        "Thư mục %s không trống; hãy chọn thư mục khác bằng --data.".formatted(data),
                        "the folder %s is not empty; choose another with --data".formatted(data));
            }
        }
    }

    private static void unpack(ZipFile zip, String path, Path data) throws IOException {
        String place = path.startsWith(CLUSTER) ? DRAFT + path.substring(CLUSTER.length()) : path;
        Path target = data.resolve(place).normalize();
        if (!target.startsWith(data.normalize())) {
            throw new BackupFailure(
                    "Tệp sao lưu có đường dẫn lạ: %s.".formatted(path), "strange path in the backup: " + path);
        }
        if (path.endsWith("/")) {
            Files.createDirectories(
                    target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return;
        }
        Files.createDirectories(target.getParent());
        Files.createFile(target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (InputStream in = zip.getInputStream(zip.getEntry(path));
                var out = Files.newOutputStream(target, StandardOpenOption.TRUNCATE_EXISTING)) {
            in.transferTo(out);
        }
    }

    private static void copyArchive(Path archive, Path log, String first) throws IOException {
        try (Stream<Path> files = Files.list(archive)) {
            for (Path source : (Iterable<Path>) files.sorted()::iterator) {
                String name = source.getFileName().toString();
                Path target = log.resolve(name);
                boolean older = !name.endsWith(".history") && name.compareTo(first) < 0;
                if (LOG_FILE.matcher(name).matches() && !older && !Files.exists(target)) {
                    Files.copy(source, target);
                }
            }
        }
    }
}
