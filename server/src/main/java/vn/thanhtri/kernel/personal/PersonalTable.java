package vn.thanhtri.kernel.personal;

import java.util.List;

/**
 * A table that holds personal data.
 *
 * @param name with its schema
 * @param whose condition on a row {@code t} that it is about person {@code $1}; empty where rows name nobody by number
 * @param moment when a row last mattered, a {@code timestamptz} of {@code t}; empty where it says no time
 */
public record PersonalTable(String name, String whose, String moment, List<Field> fields) {
    /** @param goes whether it is emptied when the person's time is over */
    public record Field(String name, Purpose purpose, boolean goes) {}

    /** What personal data is held for; the basis without consent stands in {@code docs/personal-data.md}. */
    public enum Purpose {
        IDENTIFY,
        REACH,
        TRACE,
        TREAT,
        TEST,
        QUARANTINE,
        ACCOUNT
    }
}
