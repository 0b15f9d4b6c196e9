package vn.thanhtri.kernel.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

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
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (++parts > MOST_PARTS) {
                    throw new IOException("more than " + MOST_PARTS + " parts");
                }
                long size = 0;
                for (int got = zip.read(buffer); got >= 0; got = zip.read(buffer)) {
                    size += got;
                    whole += got;
                    if (size > MOST_OF_PART || whole > MOST) {
                        throw new IOException(part.getName() + " is larger than any document");
                    }
                }
            }
        }
        if (parts == 0) {
            throw new IOException("no zip");
        }
    }
}
