package vn.thanhtri.obligation.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A duty as it stood at a past minute. @param title empty where the rule has the words @param due null for none @param path page of the subject */
public record DutyThen(
        long id,
        String rule,
        String title,
        String label,
        String detail,
        long debtor,
        @Nullable Instant due,
        String path) {}
