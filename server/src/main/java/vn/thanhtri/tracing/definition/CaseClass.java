package vn.thanhtri.tracing.definition;

import java.util.Locale;

/** How sure it is that somebody is a case. */
public enum CaseClass {
    SUSPECTED,
    PROBABLE,
    CONFIRMED,
    /** It was looked into, and it is none. */
    EXCLUDED;

    /** The key of the policy book that says which grounds suffice. */
    public String definition() {
        return "case.definition." + word();
    }

    /** As the policy book writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
