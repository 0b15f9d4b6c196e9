package vn.thanhtri.kernel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running server process of a cluster: started, taken over after a crash of the application, stopped. */
final class Postmaster {
    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final int PORT_ATTEMPTS = 5;
    /**
     * Recovery after a power cut replays at most {@code max_wal_size}: seconds, on slow disks minutes. After a restore it
     * replays the archive. A server that cannot start ends by itself long before.
     */
    private static final Duration START_LIMIT = Duration.ofHours(2);

    private static final int FAST_STOP_SECONDS = 6;
    private static final int IMMEDIATE_STOP_SECONDS = 3;
    private static final int PATIENT_STOP_SECONDS = 60;

    private final Cluster cluster;
    private final PostmasterFile running;

    private Postmaster(Cluster cluster, PostmasterFile running) {
        this.cluster = cluster;
        this.running = running;
    }

    static Postmaster adoptOrStart(Cluster cluster, Secrets secrets, Durability durability) throws IOException {
        return adoptOrStart(cluster, secrets, new ServerSettings(durability, null));
    }

    static Postmaster adoptOrStart(Cluster cluster, Secrets secrets, ServerSettings settings) throws IOException {
        Optional<PostmasterFile> left = PostmasterFile.find(cluster.folder());
        if (left.isPresent() && left.get().livesIn(cluster.folder())) {
            Postmaster survivor = new Postmaster(cluster, left.get());
            if (survivor.isUsable(secrets, settings)) {
                LOG.info("taking over PostgreSQL process {}, which outlived its application", survivor.pid());
                return survivor;
            }
            LOG.info("stopping PostgreSQL process {}, which outlived its application", survivor.pid());
            survivor.stopSurely();
        }
        return start(cluster, settings, 0);
    }

    /** The same again after its process was killed, on the same port, so that addresses stay true. */
    Postmaster startAgain(ServerSettings settings) throws IOException {
        return start(cluster, settings, port());
    }

    /** @param port 0 for any that is free */
    private static Postmaster start(Cluster cluster, ServerSettings settings, int port) throws IOException {
        Optional<PostmasterFile> left = PostmasterFile.find(cluster.folder());
        if (left.isPresent()) {
            Orphans.end(left.get().sharedMemory());
        }
        // a file whose process is gone, or whose number now belongs to another program, would keep PostgreSQL away
        Files.deleteIfExists(PostmasterFile.path(cluster.folder()));
        Path log = cluster.data().resolve("postgres-start.log");
        List<String> command = List.of();
        for (int attempt = 0; attempt < PORT_ATTEMPTS; attempt++) {
            command = command(cluster, port == 0 ? freePort() : port, settings);
            Process process = Programs.start(command, log);
            Optional<PostmasterFile> ready = awaitReady(cluster, process);
            if (ready.isPresent()) {
                return new Postmaster(cluster, ready.get());
            }
            if (!Files.readString(log).contains("Address already in use")) {
                break;
            }
        }
        throw Programs.failed(command, log);
    }

    /** {@code setsid} keeps Ctrl-C in the terminal for the application, which then stops the server in order. */
    private static List<String> command(Cluster cluster, int port, ServerSettings settings) {
        List<String> program = new ArrayList<>();
        program.add(cluster.home().resolve("bin/postgres").toString());
        program.addAll(List.of("-D", cluster.folder().toString()));
        settings.onPort(port).forEach((name, value) -> program.addAll(List.of("-c", name + "=" + value)));
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(cluster.account().command(program, cluster.data()));
        return command;
    }

    private static Optional<PostmasterFile> awaitReady(Cluster cluster, Process process) throws IOException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < end) {
            Optional<PostmasterFile> file = PostmasterFile.find(cluster.folder());
            if (file.isPresent() && file.get().ready()) {
                return file;
            }
            if (Programs.endsWithin(process, Duration.ofMillis(10))) {
                return Optional.empty();
            }
        }
        process.destroy();
        return Optional.empty();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    boolean isAlive() {
        return running.livesIn(cluster.folder());
    }

    /** Whether it is ready, of the present build, durable, archives where it should, and answers to our password. */
    private boolean isUsable(Secrets secrets, ServerSettings settings) {
        if (!running.ready() || !running.runs(cluster.home())) {
            return false;
        }
        DatabaseAddress.Login superuser = new DatabaseAddress.Login(Bootstrap.SUPERUSER, secrets.superuser());
        try (Connection connection = superuser.at(url("postgres")).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select current_setting('fsync') = 'on' and current_setting('synchronous_commit') = 'on'
                               and current_setting('listen_addresses') = '127.0.0.1',
                               current_setting('archive_mode')
                        """)) {
            return row.next()
                    && row.getBoolean(1)
                    && row.getString(2).equals(settings.archive() == null ? "off" : "on");
        } catch (SQLException e) {
            LOG.info("PostgreSQL process {} does not answer: {}", pid(), e.getMessage());
            return false;
        }
    }

    String url(String database) {
        return urlOf(port(), database);
    }

    static String urlOf(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable&gssEncMode=disable&reWriteBatchedInserts=true&logServerErrorDetail=false"
                .formatted(port, database);
    }

    int port() {
        return running.port();
    }

    long pid() {
        return running.pid();
    }

    /**
     * Ends open connections and writes everything down; without waiting for that when it takes too long. A server that
     * still takes its time after 10 s ends by itself, and the next start waits for it.
     */
    void stop() {
        if (!stopWithin(FAST_STOP_SECONDS, IMMEDIATE_STOP_SECONDS)) {
            LOG.warn("PostgreSQL process {} is still stopping", pid());
        }
    }

    /** Before another server may be started on the same files, the old one has to be gone. */
    private void stopSurely() {
        if (!stopWithin(PATIENT_STOP_SECONDS, PATIENT_STOP_SECONDS)) {
            throw new DatabaseFailure(
                    "Không dừng được PostgreSQL (tiến trình %d).".formatted(pid()),
                    "PostgreSQL (process %d) does not stop.".formatted(pid()));
        }
    }

    private boolean stopWithin(int fastSeconds, int immediateSeconds) {
        try {
            return stop("fast", fastSeconds) || stop("immediate", immediateSeconds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean stop(String mode, int seconds) throws IOException {
        List<String> program = List.of(
                cluster.home().resolve("bin/pg_ctl").toString(),
                "stop",
                "--pgdata=" + cluster.folder(),
                "--mode=" + mode,
                "--timeout=" + seconds,
                "--silent");
        Process process = Programs.start(
                cluster.account().command(program, cluster.data()),
                cluster.data().resolve("postgres-stop.log"));
        return Programs.endsWithin(process, Duration.ofSeconds(seconds).plusMillis(400))
                && !running.livesIn(cluster.folder());
    }
}
