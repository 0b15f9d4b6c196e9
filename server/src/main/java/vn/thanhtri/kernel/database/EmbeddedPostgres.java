package vn.thanhtri.kernel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that comes with the application, in a folder of its own. It is started with the application, or taken
 * over when it outlived a killed one, and stopped with it.
 *
 * <p>In the data folder: {@code postgres/} the database, {@code database.secrets} the passwords, {@code thanhtri.lock}
 * the sign that the folder is in use, {@code postgres-start.log} what the server said before its own log in
 * {@code postgres/log}.
 */
public final class EmbeddedPostgres implements DatabaseServer {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    static final String DATABASE = "thanhtri";

    private final FolderLock lock;
    private final Postmaster postmaster;
    private final DatabaseAddress address;
    private boolean closed;

    private EmbeddedPostgres(FolderLock lock, Postmaster postmaster, DatabaseAddress address) {
        this.lock = lock;
        this.postmaster = postmaster;
        this.address = address;
    }

    /**
     * Starts the server of a data folder, making the folder when it is not there.
     *
     * @param cache where PostgreSQL's programs are unpacked, see {@link ProgramCache}
     * @throws DatabaseFailure when it cannot be had, with what to do
     */
    public static EmbeddedPostgres start(Path data, Path cache, Durability durability) {
        try {
            Path folder = Files.createDirectories(data).toRealPath();
            FolderLock lock = FolderLock.acquire(folder);
            try {
                return startLocked(folder, cache, durability, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (AccessDeniedException e) {
            throw new DatabaseFailure(
                    "Không có quyền với %s; thư mục dữ liệu có thể thuộc về người dùng khác.".formatted(e.getFile()),
                    "No permission for %s; the data folder may belong to another user.".formatted(e.getFile()),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("database in " + data, e);
        }
    }

    private static EmbeddedPostgres startLocked(Path folder, Path cache, Durability durability, FolderLock lock)
            throws IOException {
        Path home = PostgresArchive.unpackInto(cache);
        Cluster cluster = Cluster.in(folder, home);
        Secrets secrets = cluster.openOrCreate();
        Postmaster postmaster = Postmaster.adoptOrStart(cluster, secrets, durability);
        try {
            DatabaseAddress address = new DatabaseAddress(
                    postmaster.url(DATABASE),
                    new DatabaseAddress.Login("thanhtri_owner", secrets.owner()),
                    new DatabaseAddress.Login(ApplicationRole.NAME, secrets.application()));
            new Bootstrap(postmaster, secrets, address).ensure();
            LOG.info("PostgreSQL {} on port {}", folder, postmaster.port());
            return new EmbeddedPostgres(lock, postmaster, address);
        } catch (RuntimeException e) {
            postmaster.stop();
            throw e;
        }
    }

    @Override
    public DatabaseAddress address() {
        return address;
    }

    /** For tests that look at the process itself. */
    public long pid() {
        return postmaster.pid();
    }

    /** Stops the server, with open connections too, and lets go of the folder. Takes 10 s at most. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            postmaster.stop();
        } finally {
            try {
                lock.close();
            } catch (IOException e) {
                LOG.warn("lock of the data folder", e);
            }
        }
    }
}
