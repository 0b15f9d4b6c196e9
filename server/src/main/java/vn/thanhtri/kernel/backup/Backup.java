package vn.thanhtri.kernel.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.thanhtri.kernel.JournalKeys;
import vn.thanhtri.kernel.database.DatabaseVisit;
import vn.thanhtri.kernel.seal.HeadFile;

/**
 * Copies the files of a running embedded database into one file, by PostgreSQL's own protocol for that ({@code
 * pg_backup_start}, the files, {@code pg_backup_stop}, the log written meanwhile). Nobody waits for it.
 */
public final class Backup {
    private static final Pattern LOG_SEGMENT = Pattern.compile("[0-9A-F]{24}");
    /** Folders whose content belongs to the running server only. */
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans",
            "log");

    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "current_logfiles", "pg_internal.init", "backup_label");
    private static final String CONTROL = "global/pg_control";

    private final Path data;
    private final BackupFile out;

    private Backup(Path data, BackupFile out) {
        this.data = data;
        this.out = out;
    }

    /**
     * @param files how many
     * @param bytes of the backup file
     * @param firstLog name of the first log file that a restore needs: what is older in the archive may be deleted
     */
    public record Made(int files, long bytes, String firstLog) {}

    /**
     * Writes the backup, reads it once more against its checksums, and only then gives it its name. It holds the passwords
     * and keys of the data folder and is readable by its owner alone.
     *
     * @throws BackupFailure when there is such a file, or what was written cannot be read again
     */
    public static Made write(DatabaseVisit database, Path file, Instant now) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new BackupFailure(
                    "Đã có tệp %s; không ghi đè.".formatted(file), "%s exists and is not overwritten".formatted(file));
        }
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Map<String, String> told;
            try (BackupFile out = new BackupFile(draft);
                    Connection connection = database.connect()) {
                told = new Backup(database.data(), out).copy(connection, now);
            }
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Manifest manifest = Manifest.verify(draft);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return new Made(manifest.entries().size(), Files.size(file), told.getOrDefault("first-log", ""));
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private Map<String, String> copy(Connection connection, Instant now) throws IOException, SQLException {
        Map<String, String> told = new LinkedHashMap<>(Map.of("made", now.toString()));
        try (Statement statement = connection.createStatement()) {
            // holds the log back until this connection ends
            statement.execute("select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)");
            String first = single(statement, "select pg_walfile_name(pg_backup_start('thanhtri', true))");
            // before the files, so that it is never ahead of them
            for (String name : List.of(HeadFile.NAME, JournalKeys.FILE, "database.secrets")) {
                out.addFile(data.resolve(name), name);
            }
            copyCluster();
            String last;
            try (ResultSet stop = statement.executeQuery(
                    "select pg_walfile_name(lsn), labelfile, spcmapfile from pg_backup_stop(false)")) {
                stop.next();
                last = stop.getString(1);
                out.addBytes("postgres/backup_label", stop.getString(2).getBytes(StandardCharsets.UTF_8));
                if (!stop.getString(3).isBlank()) {
                    throw new BackupFailure(
                            "Cơ sở dữ liệu có tablespace riêng; hãy sao lưu bằng pgBackRest.",
                            "the database has tablespaces of its own; use pgBackRest");
                }
            }
            copyLog(first, last);
            told.put("first-log", first);
            told.put("last-log", last);
            out.finish(told);
            return told;
        }
    }

    private void copyCluster() throws IOException {
        Path cluster = data.resolve("postgres");
        try (Stream<Path> paths = Files.walk(cluster)) {
            for (Path path : (Iterable<Path>) paths.filter(wanted(cluster))::iterator) {
                String name = cluster.relativize(path).toString();
                if (Files.isDirectory(path)) {
                    out.addFolder(name.isEmpty() ? "postgres/" : "postgres/" + name + "/");
                } else if (!name.equals(CONTROL)) {
                    out.addFile(path, "postgres/" + name);
                }
            }
        } catch (java.io.UncheckedIOException folderWentAway) {
            throw folderWentAway.getCause();
        }
        out.addFile(cluster.resolve(CONTROL), "postgres/" + CONTROL);
    }

    private static Predicate<Path> wanted(Path cluster) {
        return path -> {
            Path name = cluster.relativize(path);
            boolean emptied =
                    name.getNameCount() > 1 && EMPTIED.contains(name.getName(0).toString());
            boolean summaries = name.startsWith("pg_wal");
            String last = path.getFileName().toString();
            return !(emptied && !summaries)
                    && !(summaries && Files.isRegularFile(path))
                    && !LEFT_OUT.contains(last)
                    && !last.startsWith("pgsql_tmp");
        };
    }

    private void copyLog(String first, String last) throws IOException {
        try (Stream<Path> segments = Files.list(data.resolve("postgres/pg_wal"))) {
            for (Path segment : (Iterable<Path>) segments.sorted()::iterator) {
                String name = segment.getFileName().toString();
                boolean history = name.endsWith(".history");
                boolean needed =
                        LOG_SEGMENT.matcher(name).matches() && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
                if (history || needed) {
                    out.addFile(segment, "postgres/pg_wal/" + name);
                }
            }
        }
    }

    private static String single(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
