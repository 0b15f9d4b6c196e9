package vn.thanhtri.kernel.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, which travel in the application as an archive and are unpacked once per user and build. */
final class PostgresArchive {
    private PostgresArchive() {}

    /** Returns the folder with bin, lib and share, unpacking it below {@code cache} when it is not there whole. */
    static Path unpackInto(Path cache) throws IOException {
        String name = archiveName();
        URL archive = PostgresArchive.class.getResource("/" + name);
        if (archive == null) {
            throw unsupported(name);
        }
        Path home = cache.resolve("postgres-" + fingerprint(archive));
        if (Files.isExecutable(home.resolve("bin/postgres"))) {
            return home;
        }
        Files.createDirectories(cache);
        Path draft = Files.createTempDirectory(
                cache,
                "unpacking-",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        try {
            unpack(archive, draft);
            moveIntoPlace(draft, home);
        } finally {
            FileSystemUtils.deleteRecursively(draft);
        }
        return home;
    }

    /** A second program that unpacked at the same time has put the same files there. */
    private static void moveIntoPlace(Path draft, Path home) throws IOException {
        try {
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (DirectoryNotEmptyException | FileAlreadyExistsException anotherWasFaster) {
            if (!Files.isExecutable(home.resolve("bin/postgres"))) {
                throw anotherWasFaster;
            }
        }
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (InputStream bytes = archive.openStream();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(bytes, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, target);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("archive entry outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        boolean program = (entry.getMode() & 0b001_000_000) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static String archiveName() {
        String system = System.getProperty("os.name", "");
        String machine = System.getProperty("os.arch", "");
        return switch (system + "/" + machine) {
            case "Linux/amd64", "Linux/x86_64" -> "postgres-linux-x86_64.txz";
            case "Linux/aarch64" -> "postgres-linux-arm_64.txz";
            default -> throw unsupported(system + "/" + machine);
        };
    }

    private static DatabaseFailure unsupported(String what) {
        return new DatabaseFailure(
                "Không có máy chủ PostgreSQL đi kèm cho %s. Hãy dùng máy chủ riêng bằng --database URL."
                        .formatted(what),
                "No PostgreSQL comes along for %s. Use a server of your own with --database URL.".formatted(what));
    }

    /** Tells one build of the archive from another without reading its 15 MB at every start. */
    private static String fingerprint(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        if (connection instanceof JarURLConnection jar) {
            return Long.toHexString(jar.getJarEntry().getCrc()) + "-"
                    + jar.getJarEntry().getSize();
        }
        return Long.toHexString(connection.getLastModified()) + "-" + connection.getContentLengthLong();
    }
}
