package vn.thanhtri.quarantine.page;

import java.util.Arrays;
import java.util.Locale;
import vn.thanhtri.kernel.Found;

/** What can be done about a stay, on its page and by programs: {@code POST /stays/17/return-answer}. */
public enum StayAct {
    LISTED,
    DECISION,
    REFUSAL,
    TOLD,
    COERCION,
    FORM,
    EXTENSION,
    SHORTENING,
    COMMITMENT,
    INCIDENT,
    PROTECTION,
    RETURN,
    RETURN_ANSWER,
    ADMISSION,
    ROOM,
    CERTIFICATE,
    RELEASE;

    /** {@code return-answer} */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws Found.Missing for a word that is no act */
    static StayAct of(String path) {
        return Found.get(
                Arrays.stream(values()).filter(act -> act.path().equals(path)).findFirst(), "act", path);
    }
}
