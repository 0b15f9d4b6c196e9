package vn.thanhtri.tiers.csv;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** The first trouble of a part. @param offset where its record begins in the file, in bytes */
record CsvFault(long offset, String column, String vietnamese, String english) {
    /** Of a record that cannot be read. */
    static CsvFault of(CsvRecords records, CsvSchema schema) {
        String column = schema.columns.get(Math.min(records.fields, schema.columns.size() - 1));
        return switch (records.trouble) {
            case RECORD_TOO_LONG ->
                new CsvFault(
                        records.recordOffset(),
                        column,
                        "dòng dài quá " + CsvRecords.MAX_RECORD_BYTES + " byte; có thể dấu nháy kép chưa đóng",
                        "the row is longer than " + CsvRecords.MAX_RECORD_BYTES
                                + " bytes; maybe a quote is not closed");
            case TOO_MANY_FIELDS ->
                new CsvFault(
                        records.recordOffset(),
                        column,
                        "mong đợi " + schema.columns.size() + " ô, gặp quá nhiều ô",
                        "expected " + schema.columns.size() + " fields, found too many");
            case STRAY_QUOTE, QUOTE_FOUND, NONE ->
                new CsvFault(
                        records.recordOffset(),
                        column,
                        "dấu nháy kép sai chỗ hoặc chưa đóng; mong đợi ô theo RFC 4180",
                        "a quote out of place or not closed; expected a field as in RFC 4180");
        };
    }

    /** Counts the lines before the fault: only now, since few files have one. */
    InputException locate(FileChannel channel, CsvSchema schema) throws IOException {
        long line = 1;
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        for (long at = 0; at < offset; ) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), offset - at));
            int read = channel.read(buffer, at);
            if (read <= 0) {
                break;
            }
            for (int i = 0; i < read; i++) {
                line += buffer.get(i) == '\n' ? 1 : 0;
            }
            at += read;
        }
        return InputException.at(schema.file, line, column, vietnamese, english);
    }
}
