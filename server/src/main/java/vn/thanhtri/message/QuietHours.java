package vn.thanhtri.message;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.policy.PolicyValue;

/**
 * When messages rest, hỏa tốc excepted. No law names the hours: a province sets {@code message.quiet.from} and
 * {@code message.quiet.until}; without both nothing rests. The hours may lie across midnight.
 */
final class QuietHours {
    static final String FROM = "message.quiet.from";
    static final String UNTIL = "message.quiet.until";

    private final PolicyBook book;

    QuietHours(PolicyBook book) {
        this.book = book;
    }

    /** The first moment from {@code at} on at which a message to this area may go out. */
    Instant after(String area, Instant at) {
        Optional<LocalTime> from = book.find(FROM, area, "", at).map(PolicyValue::time);
        Optional<LocalTime> until = book.find(UNTIL, area, "", at).map(PolicyValue::time);
        if (from.isEmpty() || until.isEmpty() || from.get().equals(until.get())) {
            return at;
        }
        LocalDate today = VietnamTime.dayOf(at);
        LocalTime now = VietnamTime.localOf(at).toLocalTime();
        boolean across = from.get().isAfter(until.get());
        boolean late = !now.isBefore(from.get());
        boolean early = now.isBefore(until.get());
        boolean quiet = across ? late || early : late && early;
        return !quiet ? at : VietnamTime.at(across && late ? today.plusDays(1) : today, until.get());
    }

    boolean isSet(String area, Instant at) {
        return book.find(FROM, area, "", at).isPresent()
                && book.find(UNTIL, area, "", at).isPresent();
    }

    /** {@code 22:00–06:00}; empty when nobody set them. */
    String describe(String area, Instant at) {
        return isSet(area, at)
                ? book.get(FROM, area, "", at).value() + "–"
                        + book.get(UNTIL, area, "", at).value()
                : "";
    }
}
