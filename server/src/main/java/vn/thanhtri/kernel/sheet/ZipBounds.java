package vn.thanhtri.kernel.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Whether a file that is a zip (XLSX, DOCX) stays within bounds when it is unpacked: counted before anybody reads it. */
public final class ZipBounds {
    private static final int MOST_PARTS = 2_000;
    private static final long MOST_OF_PART = 60_000_000;
    private static final long MOST = 120_000_000;

    private ZipBounds() {}

    /** @throws IOException when it is no zip, or would be larger than a document can be */
    public static void require(byte[] content) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long whole = 0;
        int parts = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                if (++parts > MOST_PARTS) {
                    throw new IOException("more than " + MOST_PARTS + " parts");
                }
                long size = 0;
                try (InputStream unpacked = zip.getInputStream(part)) {
                    for (int got = unpacked.read(buffer); got >= 0; got = unpacked.read(buffer)) {
                        size += got;
                        whole += got;
                        if (size > MOST_OF_PART || whole > MOST) {
                            throw new IOException(part.getName() + " is larger than any document");
                        }
                    }
                }
            }
        }
        if (parts == 0) {
            throw new IOException("no zip");
        }
    }
}
