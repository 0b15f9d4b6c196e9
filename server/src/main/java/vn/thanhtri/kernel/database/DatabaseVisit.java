package vn.thanhtri.kernel.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database entered from outside of the server: by a command, beside a running server or alone. The embedded one is
 * started when it does not run and stopped afterwards.
 */
public final class DatabaseVisit implements AutoCloseable {
    private final DataSource owner;
    private final Path data;
    private final @Nullable EmbeddedPostgres started;

    private DatabaseVisit(DataSource owner, Path data, @Nullable EmbeddedPostgres started) {
        this.owner = owner;
        this.data = data;
        this.started = started;
    }

    /**
     * The embedded database of a data folder.
     *
     * @throws DatabaseFailure when the folder holds none, or it is just being started or stopped
     */
    public static DatabaseVisit embedded(Path folder) {
        try {
            if (!Files.exists(folder.resolve("postgres/PG_VERSION"))) {
                throw new DatabaseFailure(
                        "Thư mục %s không có cơ sở dữ liệu nào.".formatted(folder),
                        "There is no database in the folder %s.".formatted(folder));
            }
            Path data = folder.toRealPath();
            EmbeddedPostgres started =
                    isServed(data) ? null : EmbeddedPostgres.start(data, ProgramCache.folder(), Durability.FULL);
            return new DatabaseVisit(superuser(data), data, started);
        } catch (IOException e) {
            throw new DatabaseFailure(
                    "Không đọc được thư mục dữ liệu %s.".formatted(folder),
                    "The data folder %s cannot be read.".formatted(folder),
                    e);
        }
    }

    /** A server of one's own, entered as the owner its address names. @param data where the keys of the journal are */
    public static DatabaseVisit own(String url, Path data) {
        DatabaseUrl parsed = DatabaseUrl.parse(url, System.getenv());
        return new DatabaseVisit(parsed.owner().at(parsed.jdbc()), data, null);
    }

    private static boolean isServed(Path data) throws IOException {
        try (FolderLock free = FolderLock.acquire(data)) {
            return false;
        } catch (DatabaseFailure held) {
            return true;
        }
    }

    private static DataSource superuser(Path data) throws IOException {
        Optional<PostmasterFile> running = PostmasterFile.find(data.resolve("postgres"));
        if (running.isEmpty() || !running.get().ready()) {
            throw new DatabaseFailure(
                    "Cơ sở dữ liệu trong %s đang khởi động hoặc đang dừng; chờ ít giây rồi thử lại.".formatted(data),
                    "The database in %s is starting or stopping; wait some seconds and try again.".formatted(data));
        }
        String url = Postmaster.urlOf(running.get().port(), EmbeddedPostgres.DATABASE);
        return new DatabaseAddress.Login(
                        Bootstrap.SUPERUSER, Secrets.loadOrCreate(data).superuser())
                .at(url);
    }

    /** A connection that sees every row; whoever takes it closes it. */
    public Connection connect() throws SQLException {
        return owner.getConnection();
    }

    public Path data() {
        return data;
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
