package vn.thanhtri.testing.campaign;

import java.time.Instant;
import vn.thanhtri.web.form.Form;

/** Why people were not sampled, as a page or a program sends it: {@code target} (numbers), {@code reason, note, backAt, at}. */
final class Reasons {
    private Reasons() {}

    static void explain(SamplingTargets targets, Form form, Instant now) {
        targets.explain(
                form.ids("target"),
                form.needChoice("reason", TargetReason.class),
                form.text("note"),
                form.moment("backAt"),
                form.moment("at", now));
    }
}
