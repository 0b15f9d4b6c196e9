package vn.thanhtri.tiers.csv;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one of the four files on all cores, in parts of a few megabytes. A file with quotes is read by one thread, since
 * a quoted field may hold the end of a line.
 */
final class CsvFile {
    private static final long PART_BYTES = 4L << 20;
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Path path;
    private final CsvSchema schema;
    private final AtomicLong progress;

    CsvFile(Path directory, CsvSchema schema, AtomicLong progress) {
        this.path = directory.resolve(schema.file);
        this.schema = schema;
        this.progress = progress;
    }

    /** The rows in a group for each thread, each group with names of its own. */
    List<CsvRows> read() throws IOException, InputException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            long size = channel.size();
            long begin = startsWithBom(channel) ? BOM.length : 0;
            CsvRecords header = new CsvRecords(channel, begin, size, true);
            if (!header.next()) {
                if (header.trouble != CsvRecords.Trouble.NONE) {
                    throw CsvFault.of(header, schema).locate(channel, schema);
                }
                return List.of();
            }
            int[] placeOf = columns(header);
            long data = header.nextOffset();
            List<CsvRows> rows = readInParts(channel, data, size, placeOf);
            return rows != null ? rows : List.of(readQuoted(channel, data, size, placeOf));
        }
    }

    private static boolean startsWithBom(FileChannel channel) throws IOException {
        ByteBuffer first = ByteBuffer.allocate(BOM.length);
        channel.read(first, 0);
        return Arrays.equals(first.array(), BOM);
    }

    private int[] columns(CsvRecords header) throws InputException {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < header.fields; i++) {
            int from = header.fieldStart[i];
            found.add(new String(header.buffer, from, header.fieldEnd[i] - from, StandardCharsets.UTF_8));
        }
        String expected = String.join(",", schema.columns);
        for (int i = 0; i < found.size(); i++) {
            String name = found.get(i);
            if (!schema.columns.contains(name) || found.indexOf(name) != i) {
                throw InputException.at(
                        schema.file,
                        1,
                        "“" + name + "” (" + (i + 1) + ")",
                        (found.indexOf(name) != i ? "cột lặp lại" : "cột không biết") + ", mong đợi " + expected,
                        (found.indexOf(name) != i ? "repeated column" : "unknown column") + ", expected " + expected);
            }
        }
        int[] placeOf = new int[schema.columns.size()];
        for (int i = 0; i < placeOf.length; i++) {
            placeOf[i] = found.indexOf(schema.columns.get(i));
            if (placeOf[i] < 0) {
                throw InputException.at(
                        schema.file,
                        1,
                        schema.columns.get(i),
                        "thiếu cột, mong đợi " + expected,
                        "the column is missing, expected " + expected);
            }
        }
        return placeOf;
    }

    /** Null when there is a quote somewhere. */
    private @Nullable List<CsvRows> readInParts(FileChannel channel, long data, long size, int[] placeOf)
            throws IOException, InputException {
        int parts = (int) ((size - data + PART_BYTES - 1) / PART_BYTES);
        int threads = Math.max(1, Math.min(parts, Runtime.getRuntime().availableProcessors()));
        AtomicInteger nextPart = new AtomicInteger();
        List<Reader> readers = IntStream.range(0, threads)
                .mapToObj(i -> new Reader(channel, data, size, parts, placeOf, nextPart))
                .toList();
        readers.parallelStream().forEach(Reader::run);
        @Nullable CsvFault first = null;
        for (Reader reader : readers) {
            if (reader.failure != null) {
                throw reader.failure;
            }
            if (reader.quotes) {
                return null;
            }
            CsvFault fault = reader.fault;
            if (fault != null && (first == null || fault.offset() < first.offset())) {
                first = fault;
            }
        }
        if (first != null) {
            throw first.locate(channel, schema);
        }
        readers.parallelStream().forEach(reader -> reader.rows.finish());
        return readers.stream().map(reader -> reader.rows).toList();
    }

    /** Takes one part after the other until there are none. */
    private final class Reader {
        final CsvRows rows;
        boolean quotes;

        @Nullable
        CsvFault fault;

        @Nullable
        IOException failure;

        private final FileChannel channel;
        private final long data;
        private final long size;
        private final int parts;
        private final AtomicInteger nextPart;

        Reader(FileChannel channel, long data, long size, int parts, int[] placeOf, AtomicInteger nextPart) {
            this.channel = channel;
            this.data = data;
            this.size = size;
            this.parts = parts;
            this.nextPart = nextPart;
            this.rows = new CsvRows(schema, placeOf, new NamePool(), new NamePool());
        }

        void run() {
            try {
                for (int part = nextPart.getAndIncrement(); part < parts; part = nextPart.getAndIncrement()) {
                    if (!readPart(data + part * PART_BYTES, Math.min(size, data + (part + 1) * PART_BYTES))) {
                        // later parts cannot hold an earlier fault, and parts are given out in order
                        nextPart.set(parts);
                    }
                }
            } catch (IOException e) {
                failure = e;
            }
        }

        private boolean readPart(long begin, long end) throws IOException {
            // from one byte before: a part that begins right after the end of a line begins with a record
            CsvRecords records = new CsvRecords(channel, begin == data ? begin : begin - 1, end, false);
            if (begin != data) {
                records.skipToNextRecord();
            }
            boolean first = rows.facts.size == 0;
            CsvFault found = readAll(records, rows);
            if (first) {
                rows.expect(
                        end - begin,
                        (size - data) / Math.min(parts, Runtime.getRuntime().availableProcessors()));
            }
            progress.addAndGet(end - begin);
            if (records.trouble == CsvRecords.Trouble.QUOTE_FOUND) {
                quotes = true;
            } else if (found != null && (fault == null || found.offset() < fault.offset())) {
                fault = found;
            }
            return found == null;
        }
    }

    private CsvRows readQuoted(FileChannel channel, long data, long size, int[] placeOf)
            throws IOException, InputException {
        CsvRows rows = new CsvRows(schema, placeOf, new NamePool(), new NamePool());
        CsvFault fault = readAll(new CsvRecords(channel, data, size, true), rows);
        if (fault != null) {
            throw fault.locate(channel, schema);
        }
        rows.finish();
        return rows;
    }

    private @Nullable CsvFault readAll(CsvRecords records, CsvRows rows) throws IOException {
        while (records.next()) {
            CsvRows.Complaint complaint = rows.add(records);
            if (complaint != null) {
                return new CsvFault(
                        records.recordOffset(), complaint.column(), complaint.vietnamese(), complaint.english());
            }
        }
        return records.trouble == CsvRecords.Trouble.NONE ? null : CsvFault.of(records, schema);
    }
}
