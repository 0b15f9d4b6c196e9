package vn.thanhtri.kernel.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.thanhtri.kernel.Sha256;

/**
 * What a backup file holds, as its last entry says: a line for each file with SHA-256, size and path, after lines that tell
 * what the backup is of.
 *
 * @param told {@code made}, {@code first-log}, {@code last-log}
 */
record Manifest(Map<String, String> told, List<Entry> entries) {
    static final String NAME = "manifest";
    private static final String FORMAT = "thanhtri-backup 1";

    record Entry(String sha256, long size, String path) {}

    byte[] bytes() {
        StringBuilder text = new StringBuilder(FORMAT).append('\n');
        told.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        text.append('\n');
        entries.forEach(entry -> text.append("%s %d %s%n".formatted(entry.sha256(), entry.size(), entry.path())));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws BackupFailure when the file is no backup, or has none of ours, or was cut off */
    static Manifest read(ZipFile zip, Path file) throws IOException {
        ZipEntry own = zip.getEntry(NAME);
        if (own == null) {
            throw notABackup(file);
        }
        List<String> lines;
        try (InputStream in = zip.getInputStream(own)) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        if (lines.isEmpty() || !lines.getFirst().equals(FORMAT)) {
            throw notABackup(file);
        }
        Map<String, String> told = new LinkedHashMap<>();
        int at = 1;
        for (; at < lines.size() && !lines.get(at).isEmpty(); at++) {
            String[] pair = lines.get(at).split("=", 2);
            told.put(pair[0], pair.length > 1 ? pair[1] : "");
        }
        List<Entry> entries = new ArrayList<>();
        for (String line : lines.subList(Math.min(at + 1, lines.size()), lines.size())) {
            String[] parts = line.split(" ", 3);
            entries.add(new Entry(parts[0], Long.parseLong(parts[1]), parts[2]));
        }
        return new Manifest(told, entries);
    }

    /** Reads every file once more. @throws BackupFailure naming the first that is not as it was */
    static Manifest verify(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Manifest manifest = read(zip, file);
            for (Entry entry : manifest.entries) {
                manifest.verify(zip, entry);
            }
            int found = 0;
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); all.nextElement()) {
                found++;
            }
            if (found != manifest.entries.size() + 1) {
                throw new BackupFailure(
                        "Tệp sao lưu có %d mục, bảng kê ghi %d.".formatted(found - 1, manifest.entries.size()),
                        "the backup holds %d entries, its manifest names %d"
                                .formatted(found - 1, manifest.entries.size()));
            }
            return manifest;
        } catch (ZipException broken) {
            throw notABackup(file);
        }
    }

    private void verify(ZipFile zip, Entry entry) throws IOException {
        ZipEntry packed = zip.getEntry(entry.path);
        String sha256 = "";
        if (packed != null) {
            try (DigestInputStream in = new DigestInputStream(zip.getInputStream(packed), Sha256.digest())) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
                sha256 = HexFormat.of().formatHex(in.getMessageDigest().digest());
            } catch (ZipException broken) {
                sha256 = broken.getMessage();
            }
        }
        if (!entry.sha256.equals(sha256)) {
            throw new BackupFailure(
                    "Tệp sao lưu hỏng: %s không khớp mã kiểm tra.".formatted(entry.path),
                    "the backup is damaged: %s does not match its checksum".formatted(entry.path));
        }
    }

    private static BackupFailure notABackup(Path file) {
        return new BackupFailure(
                "%s không phải tệp sao lưu, hoặc bị cắt cụt.".formatted(file),
                "%s is not a backup, or was cut off".formatted(file));
    }
}
