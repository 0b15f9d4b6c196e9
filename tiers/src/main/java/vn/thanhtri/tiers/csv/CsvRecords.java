package vn.thanhtri.tiers.csv;

import java.io.IOException;
import java.nio.channels.FileChannel;

/**
 * Records of a CSV file (RFC 4180) from a part of it: those that begin in [begin, end). Fields lie in {@link #buffer}
 * from {@link #fieldStart} to {@link #fieldEnd}, quotes taken off. Records end with LF or CR LF; empty lines are passed
 * over.
 */
final class CsvRecords extends CsvBuffer {
    CsvRecords(FileChannel channel, long begin, long end, boolean quotesAllowed) {
        super(channel, begin, end, quotesAllowed);
    }

    /** Where the current record begins in the file, in bytes. */
    long recordOffset() {
        return base + recordStart;
    }

    long nextOffset() {
        return base + position;
    }

    /** Passes over the rest of a record that begins before this part; that record belongs to the part before. */
    void skipToNextRecord() throws IOException {
        while (true) {
            if (position == limit && !fill(position)) {
                return;
            }
            if (buffer[position++] == '\n') {
                return;
            }
        }
    }

    /** Reads the next record. False at the end of the part or in trouble. */
    boolean next() throws IOException {
        while (true) {
            recordStart = position;
            if (base + position >= end || (position == limit && !fill(position))) {
                return false;
            }
            if (!scan()) {
                return false;
            }
            boolean emptyLine = fields == 1 && fieldStart[0] == fieldEnd[0] && buffer[fieldStart[0]] != '"';
            if (!emptyLine) {
                return true;
            }
        }
    }

    private boolean scan() throws IOException {
        fields = 0;
        int p = position;
        int begin = p;
        while (true) {
            if (p == limit) {
                int kept = p - recordStart;
                int field = begin - recordStart;
                boolean got = more();
                p = recordStart + kept;
                begin = recordStart + field;
                if (!got) {
                    position = limit;
                    return trouble == Trouble.NONE && endField(begin, limit);
                }
                continue;
            }
            int c = buffer[p] & 0xff;
            if (c > ',') {
                p++;
            } else if (c == ',') {
                if (!endField(begin, p)) {
                    return false;
                }
                begin = ++p;
            } else if (c == '\n') {
                position = p + 1;
                return endField(begin, p > begin && buffer[p - 1] == '\r' ? p - 1 : p);
            } else if (c == '"') {
                if (!quotesAllowed) {
                    return trouble(Trouble.QUOTE_FOUND);
                }
                if (p != begin) {
                    return trouble(Trouble.STRAY_QUOTE);
                }
                return scanQuoted(begin);
            } else {
                p++;
            }
        }
    }

    /** Goes on with a record from a field that begins with a quote; the slow way, with a look at each state. */
    private boolean scanQuoted(int quoteAt) throws IOException {
        int p = quoteAt;
        while (true) {
            // at the begin of a field
            int offset = p - recordStart;
            if (p == limit && !more()) {
                return trouble == Trouble.NONE && endField(position = limit, limit);
            }
            p = recordStart + offset;
            boolean quoted = buffer[p] == '"';
            int out = quoted ? p + 1 : p;
            int in = out;
            int begin = out;
            boolean open = quoted;
            while (true) {
                if (in == limit) {
                    int shift = recordStart;
                    boolean got = more();
                    shift -= recordStart;
                    in -= shift;
                    out -= shift;
                    begin -= shift;
                    if (got) {
                        continue;
                    }
                    if (trouble != Trouble.NONE || open) {
                        return trouble(trouble == Trouble.NONE ? Trouble.STRAY_QUOTE : trouble);
                    }
                    position = limit;
                    return endField(begin, out);
                }
                byte c = buffer[in];
                if (open) {
                    if (c == '"') {
                        if (in + 1 == limit) {
                            int shift = recordStart;
                            boolean got = more();
                            if (trouble != Trouble.NONE) {
                                return false;
                            }
                            shift -= recordStart;
                            in -= shift;
                            out -= shift;
                            begin -= shift;
                            if (got && buffer[in + 1] == '"') {
                                buffer[out++] = '"';
                                in += 2;
                                continue;
                            }
                        } else if (buffer[in + 1] == '"') {
                            buffer[out++] = '"';
                            in += 2;
                            continue;
                        }
                        open = false;
                        in++;
                        continue;
                    }
                    buffer[out++] = c;
                    in++;
                } else if (c == ',') {
                    if (!endField(begin, out)) {
                        return false;
                    }
                    p = in + 1;
                    break;
                } else if (c == '\n') {
                    position = in + 1;
                    return endField(begin, !quoted && out > begin && buffer[out - 1] == '\r' ? out - 1 : out);
                } else if (quoted) {
                    // after the closing quote only the end of the line may come
                    if (c != '\r') {
                        return trouble(Trouble.STRAY_QUOTE);
                    }
                    in++;
                } else if (c == '"') {
                    return trouble(Trouble.STRAY_QUOTE);
                } else {
                    out = ++in;
                }
            }
        }
    }
}
