package vn.thanhtri.kernel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The account of the operating system that PostgreSQL runs under. PostgreSQL refuses to run as root; started by root,
 * it runs as an unprivileged account that owns the database's files.
 */
sealed interface ServerAccount {

    /** The command that runs {@code program} under this account so that it reaches the data folder. */
    List<String> command(List<String> program, Path data);

    /** Hands a file or folder that we made over to the account. */
    void own(Path path) throws IOException;

    /** An ordinary user: PostgreSQL runs as the same user. */
    record Same() implements ServerAccount {
        @Override
        public List<String> command(List<String> program, Path data) {
            return program;
        }

        @Override
        public void own(Path path) {}
    }

    /** Started by root. */
    record Unprivileged(int uid, int gid) implements ServerAccount {
        /** Bits of capability sets: the first reads and searches folders only, the second is what containers have. */
        private static final int DAC_READ_SEARCH = 2;

        private static final int DAC_OVERRIDE = 1;

        @Override
        public List<String> command(List<String> program, Path data) {
            List<String> command =
                    new ArrayList<>(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"));
            if (!maySearch(data)) {
                String capability = passage();
                command.add("--inh-caps=+" + capability);
                command.add("--ambient-caps=+" + capability);
            }
            command.add("--");
            command.addAll(program);
            return command;
        }

        @Override
        public void own(Path path) throws IOException {
            Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
        }

        /** Whether every folder on the way is open to this account; below /root with mode 700 it is not. */
        private boolean maySearch(Path folder) {
            try {
                for (Path step = folder.toRealPath(); step != null; step = step.getParent()) {
                    int mode = (int) Files.getAttribute(step, "unix:mode");
                    int shift = uidOf(step) == uid ? 6 : gidOf(step) == gid ? 3 : 0;
                    if ((mode >> shift & 1) == 0) {
                        return false;
                    }
                }
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String passage() {
            long effective = effectiveCapabilities();
            if ((effective >> DAC_READ_SEARCH & 1) == 1) {
                return "dac_read_search";
            }
            if ((effective >> DAC_OVERRIDE & 1) == 1) {
                return "dac_override";
            }
            throw new DatabaseFailure(
                    "Tài khoản chạy PostgreSQL không vào được thư mục dữ liệu. Hãy chọn thư mục khác bằng --data, "
                            + "ví dụ /var/lib/thanhtri.",
                    "The account that runs PostgreSQL cannot reach the data folder. Choose another one with --data, "
                            + "for instance /var/lib/thanhtri.");
        }

        private static long effectiveCapabilities() {
            try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
                return lines.filter(line -> line.startsWith("CapEff:"))
                        .mapToLong(line -> Long.parseUnsignedLong(
                                line.substring("CapEff:".length()).strip(), 16))
                        .findFirst()
                        .orElse(0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * The account for a database folder: its owner when it exists already; otherwise the current user, or for root the
     * first account of {@code thanhtri}, {@code postgres}, {@code nobody} that the machine knows.
     */
    static ServerAccount of(Path cluster) throws IOException {
        boolean root = uidOf(Path.of("/proc/self")) == 0;
        if (!root) {
            return new Same();
        }
        if (Files.exists(cluster) && uidOf(cluster) != 0) {
            return new Unprivileged(uidOf(cluster), gidOf(cluster));
        }
        return Stream.of("thanhtri", "postgres", "nobody")
                .map(ServerAccount::findByName)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new DatabaseFailure(
                        "PostgreSQL không chạy dưới quyền root và máy không có tài khoản nobody. "
                                + "Hãy tạo tài khoản: useradd --system thanhtri",
                        "PostgreSQL does not run as root and this machine has no account nobody. "
                                + "Create one: useradd --system thanhtri"));
    }

    private static Optional<ServerAccount> findByName(String name) {
        try (Stream<String> lines = Files.lines(Path.of("/etc/passwd"))) {
            return lines.map(line -> line.split(":", -1))
                    .filter(fields -> fields.length >= 4 && fields[0].equals(name))
                    .<ServerAccount>map(
                            fields -> new Unprivileged(Integer.parseInt(fields[2]), Integer.parseInt(fields[3])))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int uidOf(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }

    private static int gidOf(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:gid");
    }
}
