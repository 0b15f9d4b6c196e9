package vn.thanhtri.tracing.definition;

import vn.thanhtri.kernel.Clause;

/**
 * A step of how sure it is, as it was recorded.
 *
 * @param entry the entry of the policy book that defines it; empty when none was in force that day
 * @param by who recorded it
 */
public record Classification(long id, long personCase, ClassStep step, String entry, Clause clause, String by) {
    /** An officer said so on a day without a definition in the book. */
    public boolean withoutDefinition() {
        return entry.isEmpty() && step.to() != CaseClass.EXCLUDED && step.to() != CaseClass.SUSPECTED;
    }
}
