package vn.thanhtri.tracing.definition;

import java.util.Set;
import vn.thanhtri.tracing.When;

/**
 * Somebody is found to be a suspected, probable or confirmed case, or none.
 *
 * @param grounds what it rests on; never empty for a probable or confirmed case
 */
public record ClassStep(CaseClass to, When at, Set<Ground> grounds, String note) {
    public ClassStep {
        grounds = Set.copyOf(grounds);
    }
}
