package vn.thanhtri.kernel.backup;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.thanhtri.kernel.Sha256;

/** A backup being written: a zip whose last entry is the manifest of all others. */
final class BackupFile implements AutoCloseable {
    private static final int BUFFER = 1 << 20;

    private final ZipOutputStream zip;
    private final List<Manifest.Entry> entries = new ArrayList<>();
    private final byte[] buffer = new byte[BUFFER];

    BackupFile(Path file) throws IOException {
        zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
        zip.setLevel(Deflater.BEST_SPEED);
    }

    void addFolder(String path) throws IOException {
        addBytes(path, new byte[0]);
    }

    void addBytes(String path, byte[] bytes) throws IOException {
        add(path, new ByteArrayInputStream(bytes));
    }

    /** As it is at this moment; a file that has gone meanwhile is left out: the log tells that it went. */
    void addFile(Path file, String path) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            add(path, in);
        } catch (NoSuchFileException gone) {
            // a table that was dropped, or a head that was never sealed
        }
    }

    private void add(String path, InputStream in) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        MessageDigest digest = Sha256.digest();
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
            zip.write(buffer, 0, read);
            size += read;
        }
        zip.closeEntry();
        entries.add(new Manifest.Entry(HexFormat.of().formatHex(digest.digest()), size, path));
    }

    void finish(Map<String, String> told) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(new Manifest(told, entries).bytes());
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
