package vn.thanhtri.kernel.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The files of one PostgreSQL.
 *
 * @param data the data folder of the application
 * @param folder what PostgreSQL calls its data directory
 * @param home PostgreSQL's programs
 * @param account who runs them
 */
record Cluster(Path data, Path folder, Path home, ServerAccount account) {
    private static final String MAJOR = "18";
    private static final String LOOPBACK_ONLY = """
            # Loopback only, and never without a password.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    static Cluster in(Path data, Path home) throws IOException {
        Path folder = data.resolve("postgres");
        return new Cluster(data, folder, home, ServerAccount.of(folder));
    }

    /** Makes the database files on the first start and returns the passwords that belong to them. */
    Secrets openOrCreate() throws IOException {
        if (!Files.exists(folder)) {
            Secrets secrets = Secrets.loadOrCreate(data);
            create(secrets);
            return secrets;
        }
        requireUsable();
        return Secrets.loadOrCreate(data);
    }

    /** Makes the folder for the log of changes and hands it to the account that writes there; null stays null. */
    @Nullable
    Path openArchive(@Nullable Path archive) throws IOException {
        if (archive == null) {
            return null;
        }
        boolean made = !Files.exists(archive);
        Path folder = Files.createDirectories(archive).toRealPath();
        if (made) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        account.own(folder);
        return folder;
    }

    private void requireUsable() throws IOException {
        if (!Files.isReadable(folder)) {
            throw new DatabaseFailure(
                    "Thư mục %s thuộc về người dùng khác; hãy chạy bằng chính người đó.".formatted(folder),
                    "The folder %s belongs to another user; run as that one.".formatted(folder));
        }
        if (!Secrets.existIn(data)) {
            throw new DatabaseFailure(
                    "Thiếu tệp mật khẩu database.secrets trong %s; không có nó thì không mở được cơ sở dữ liệu."
                            .formatted(data),
                    "The password file database.secrets is missing in %s; the database cannot be opened without it."
                            .formatted(data));
        }
        String version = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR)) {
            throw new DatabaseFailure(
                    "Cơ sở dữ liệu trong %s là của PostgreSQL %s, chương trình này dùng PostgreSQL %s."
                            .formatted(folder, version, MAJOR),
                    "The database in %s is of PostgreSQL %s, this program brings PostgreSQL %s."
                            .formatted(folder, version, MAJOR));
        }
    }

    /** Under a draft name first, so that a folder called postgres is always whole. */
    private void create(Secrets secrets) throws IOException {
        Path draft = data.resolve("postgres.new");
        FileSystemUtils.deleteRecursively(draft);
        Files.createDirectory(
                draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path password = data.resolve("initdb.password");
        Files.deleteIfExists(password);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(password, secrets.superuser());
            account.own(draft);
            account.own(password);
            Programs.run(
                    account.command(
                            List.of(
                                    home.resolve("bin/initdb").toString(),
                                    "--pgdata=" + draft,
                                    "--username=" + Bootstrap.SUPERUSER,
                                    "--pwfile=" + password,
                                    "--auth=scram-sha-256",
                                    "--encoding=UTF8",
                                    "--locale=C",
                                    "--locale-provider=builtin",
                                    "--builtin-locale=C.UTF-8",
                                    "--data-checksums"),
                            data),
                    data.resolve("postgres-start.log"),
                    Programs.INITDB_SECONDS);
        } finally {
            Files.deleteIfExists(password);
        }
        Files.writeString(draft.resolve("pg_hba.conf"), LOOPBACK_ONLY);
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }
}
