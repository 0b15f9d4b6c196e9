package vn.thanhtri.obligation.board;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.obligation.decision.Obligations;
import vn.thanhtri.web.form.Form;

/**
 * A verb on an obligation, as the board's page and programs send it.
 *
 * @param verb {@code extend} with {@code until}, {@code reassign} with {@code agency}, {@code excuse}, {@code remind},
 *     {@code escalate}; always with {@code reason}
 */
record VerbCommand(
        String verb,
        String reason,
        @Nullable Instant until,
        @Nullable Long agency) {
    static VerbCommand read(String verb, Form form) {
        return new VerbCommand(verb, form.text("reason"), form.moment("until"), form.id("agency"));
    }

    void applyTo(long id, Obligations obligations) {
        switch (verb) {
            case "extend" -> obligations.extend(id, needed(until, "until"), reason);
            case "reassign" -> obligations.reassign(id, needed(agency, "agency"), reason);
            case "excuse" -> obligations.excuse(id, reason);
            case "remind" -> obligations.remind(id, reason);
            case "escalate" -> obligations.escalate(id, reason);
            case String other ->
                throw Refusal.ofField("web.refusal.choice", "verb", Map.of("given", other))
                        .asException();
        }
    }

    private static <T> T needed(@Nullable T value, String field) {
        if (value == null) {
            throw Refusal.ofField("obligation.refusal." + field, field, Map.of())
                    .asException();
        }
        return value;
    }
}
