package vn.thanhtri.kernel.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One program per data folder. The operating system lets go of the lock when the program dies, however it dies. */
final class FolderLock implements AutoCloseable {
    /** Of this program: to open the file once more and close it again would let go of the lock. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final FileChannel channel;
    private final Path folder;

    private FolderLock(FileChannel channel, Path folder) {
        this.channel = channel;
        this.folder = folder;
    }

    /** @throws DatabaseFailure when another program holds the folder */
    static FolderLock acquire(Path folder) throws IOException {
        Path file = folder.resolve("thanhtri.lock");
        if (!HELD.add(folder)) {
            // the file itself is not opened: see HELD
            throw inUse(folder, Long.toString(ProcessHandle.current().pid()));
        }
        try {
            return acquire(folder, file);
        } catch (IOException | RuntimeException e) {
            HELD.remove(folder);
            throw e;
        }
    }

    private static FolderLock acquire(Path folder, Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw inUse(folder, Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new FolderLock(channel, folder);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static DatabaseFailure inUse(Path folder, String holder) {
        return new DatabaseFailure(
                "Thư mục dữ liệu %s đang được một chương trình Thành Trì khác dùng (tiến trình %s). "
                                .formatted(folder, holder)
                        + "Hãy dừng chương trình đó hoặc chọn thư mục khác bằng --data.",
                "The data folder %s is in use by another Thành Trì (process %s). ".formatted(folder, holder)
                        + "Stop that one or choose another folder with --data.");
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(folder);
        }
    }
}
