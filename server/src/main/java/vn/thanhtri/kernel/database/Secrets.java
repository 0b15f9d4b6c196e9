package vn.thanhtri.kernel.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The generated passwords of the database roles, kept in a file that only its owner may read.
 *
 * @param superuser creates roles, extensions and the database, nothing else
 * @param owner owns schemas and runs migrations
 * @param application what the application works with
 */
record Secrets(String superuser, String owner, String application) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static boolean existIn(Path folder) {
        return Files.exists(file(folder));
    }

    static Secrets loadOrCreate(Path folder) throws IOException {
        return existIn(folder) ? load(folder) : create(folder);
    }

    private static Secrets load(Path folder) throws IOException {
        Map<String, String> values = Files.readAllLines(file(folder)).stream()
                .map(line -> line.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return new Secrets(required(values, "superuser"), required(values, "owner"), required(values, "application"));
    }

    private static String required(Map<String, String> values, String key) {
        String value = values.get(key);
        if (value == null) {
            throw new DatabaseFailure(
                    "Tệp mật khẩu database.secrets thiếu dòng \"%s\".".formatted(key),
                    "The password file database.secrets lacks the line \"%s\".".formatted(key));
        }
        return value;
    }

    /** The file appears under its name only when it is whole, and never with wider permissions. */
    private static Secrets create(Path folder) throws IOException {
        Secrets secrets = new Secrets(random(), random(), random());
        Path draft = folder.resolve("database.secrets.new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(
                draft,
                List.of(
                        "superuser=" + secrets.superuser,
                        "owner=" + secrets.owner,
                        "application=" + secrets.application));
        Files.move(draft, file(folder), StandardCopyOption.ATOMIC_MOVE);
        return secrets;
    }

    private static Path file(Path folder) {
        return folder.resolve("database.secrets");
    }

    /** 192 random bits in letters and digits that need no quoting anywhere. */
    private static String random() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "Secrets[hidden]";
    }
}
