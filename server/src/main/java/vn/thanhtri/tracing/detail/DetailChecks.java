package vn.thanhtri.tracing.detail;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.When;

/** What must be right about a detail before it is recorded. */
public final class DetailChecks {
    private DetailChecks() {}

    /** @throws vn.thanhtri.kernel.RefusedException naming the field, what was given and what may be */
    public static void require(Detail detail, Instant now) {
        DetailKind kind = detail.kind();
        Refuse.when(
                kind.codes().isEmpty() != detail.code().isEmpty()
                        || !kind.codes().isEmpty() && !kind.codes().contains(detail.code()),
                "detail-code",
                "code",
                Map.of("kind", "@" + kind.key(), "given", detail.code(), "codes", String.join(", ", kind.codes())));
        boolean words = kind.codes().isEmpty() && kind.has(DetailKind.Part.TOLD) || kind == DetailKind.OFFICIAL_NUMBER;
        Refuse.when(
                words && detail.told().isBlank() && detail.at() == null && detail.amount() == null,
                "detail-empty",
                "told",
                Map.of("kind", "@" + kind.key()));
        requirePast(detail.at(), now, "at");
        requirePast(detail.until(), now, "until");
        When from = detail.at();
        When until = detail.until();
        Refuse.when(
                from != null && until != null && until.isBefore(from),
                "until-before",
                "until",
                from == null || until == null ? Map.of() : Map.of("from", from.said(), "until", until.said()));
    }

    private static void requirePast(@Nullable When at, Instant now, String field) {
        if (at != null && at.at().isAfter(now)) {
            Refuse.when(true, "future", field, Map.of("at", at.said(), "now", Refuse.say(now)));
        }
    }
}
