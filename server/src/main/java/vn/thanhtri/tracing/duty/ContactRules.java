package vn.thanhtri.tracing.duty;

import java.util.List;
import vn.thanhtri.obligation.Rule;

/**
 * Rules over a contact's dossier that another capability contributes, because it owns the facts that discharge them; declared
 * as a bean. The subject stays {@code contact}.
 *
 * @param order where they stand among those of others, as a contact meets them
 */
public record ContactRules(int order, List<Rule<ContactDossier>> rules) {
    public ContactRules {
        rules = List.copyOf(rules);
    }
}
