package vn.thanhtri.tracing.line;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list as it was understood.
 *
 * @param raw the line as it came
 * @param name empty when no name could be read for certain
 * @param born a year, or a day as 02/03/1979; empty when the line says none
 * @param sex {@code M}, {@code F} or empty
 * @param citizenNumber number of papers; empty when the line holds none
 * @param phones digits, in the order of the line; masked ones are in the note
 * @param commune as told, e.g. {@code xã Nhã Lộng, huyện Phú Bình}; empty when the line names none
 * @param hamlet as told, e.g. {@code xóm Kim Bảng}
 * @param address house and street
 * @param metOn day of the meeting; null when the line says none
 * @param seat table, seat, berth as told
 * @param note everything that was not understood for certain
 * @param tier 1 to 3; 0 when the line says none
 */
public record ReadLine(
        String raw,
        Kind kind,
        String name,
        String born,
        String sex,
        String citizenNumber,
        List<String> phones,
        String commune,
        String hamlet,
        String address,
        @Nullable LocalDate metOn,
        String seat,
        String note,
        int tier) {
    public ReadLine {
        phones = List.copyOf(phones);
    }

    /** What a line is about. */
    public enum Kind {
        PERSON,
        /** A title, a hamlet, a company, a rule of dashes: about nobody. */
        NOBODY,
        /** Not understood: it stays with its words until somebody says what it means. */
        UNCLEAR
    }

    static ReadLine of(String raw, Kind kind) {
        return new ReadLine(raw, kind, "", "", "", "", List.of(), "", "", "", null, "", raw, 0);
    }
}
