package vn.thanhtri.kernel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that comes with the application, in a folder of its own. It is started with the application, or taken
 * over when it outlived a killed one, started again when it was killed itself, and stopped with it.
 *
 * <p>In the data folder: {@code postgres/} the database, {@code database.secrets} the passwords, {@code thanhtri.lock}
 * the sign that the folder is in use, {@code postgres-start.log} what the server said before its own log in
 * {@code postgres/log}.
 */
public final class EmbeddedPostgres implements DatabaseServer {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    static final String DATABASE = "thanhtri";

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(3);

    private final FolderLock lock;
    private final ServerSettings settings;
    private final DatabaseAddress address;
    private volatile Postmaster postmaster;
    private volatile boolean closed;

    private EmbeddedPostgres(FolderLock lock, Postmaster postmaster, ServerSettings settings, DatabaseAddress address) {
        this.lock = lock;
        this.postmaster = postmaster;
        this.settings = settings;
        this.address = address;
        Thread.ofPlatform().daemon().name("database watch").start(this::watch);
    }

    /**
     * Starts the server of a data folder, making the folder when it is not there.
     *
     * @param cache where PostgreSQL's programs are unpacked, see {@link ProgramCache}
     * @throws DatabaseFailure when it cannot be had, with what to do
     */
    public static EmbeddedPostgres start(Path data, Path cache, Durability durability) {
        return start(data, cache, durability, null);
    }

    /** @param archive where the log of all changes is copied to; null for nowhere */
    static EmbeddedPostgres start(Path data, Path cache, Durability durability, @Nullable Path archive) {
        try {
            Path folder = Files.createDirectories(data).toRealPath();
            FolderLock lock = FolderLock.acquire(folder);
            try {
                return startLocked(folder, cache, durability, archive, lock);
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

    private static EmbeddedPostgres startLocked(
            Path folder, Path cache, Durability durability, @Nullable Path archive, FolderLock lock)
            throws IOException {
        Path home = PostgresArchive.unpackInto(cache);
        Cluster cluster = Cluster.in(folder, home);
        Secrets secrets = cluster.openOrCreate();
        ServerSettings settings = new ServerSettings(durability, cluster.openArchive(archive));
        Postmaster postmaster = Postmaster.adoptOrStart(cluster, secrets, settings);
        try {
            DatabaseAddress address = new DatabaseAddress(
                    postmaster.url(DATABASE),
                    new DatabaseAddress.Login("thanhtri_owner", secrets.owner()),
                    new DatabaseAddress.Login(ApplicationRole.NAME, secrets.application()));
            new Bootstrap(postmaster, secrets, address).ensure();
            LOG.info("PostgreSQL {} on port {}", folder, postmaster.port());
            return new EmbeddedPostgres(lock, postmaster, settings, address);
        } catch (RuntimeException e) {
            postmaster.stop();
            throw e;
        }
    }

    @Override
    public DatabaseAddress address() {
        return address;
    }

    /** Hands the files of a database, made by somebody else, to the account that PostgreSQL runs under. */
    public static void handOver(Path cluster) throws IOException {
        ServerAccount account = ServerAccount.of(cluster);
        try (Stream<Path> files = Files.walk(cluster)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                account.own(file);
            }
        }
    }

    /** For tests that look at the process itself. */
    public long pid() {
        return postmaster.pid();
    }

    /** A server that was killed is started again, on the same port; one that cannot start is tried until it can. */
    private void watch() {
        while (!closed) {
            pause(postmaster.isAlive() || tryAgain() ? BETWEEN_LOOKS : BETWEEN_ATTEMPTS);
        }
    }

    private synchronized boolean tryAgain() {
        if (closed || postmaster.isAlive()) {
            return true;
        }
        LOG.warn("PostgreSQL đã dừng ngoài ý muốn, đang chạy lại / PostgreSQL ended unasked, starting it again");
        try {
            postmaster = postmaster.startAgain(settings);
            LOG.info("PostgreSQL đã chạy lại / PostgreSQL is back, process {}", postmaster.pid());
            return true;
        } catch (IOException | RuntimeException failure) {
            LOG.error("PostgreSQL chưa chạy lại được / PostgreSQL does not start yet: {}", failure.getMessage());
            return false;
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
