package vn.thanhtri.quarantine.duty;

import java.util.List;
import vn.thanhtri.obligation.Rule;

/** Rules over a stay that another room of quarantine contributes, because it knows how they are discharged; declared as a bean. */
public record MoreStayRules(List<Rule<StayDossier>> rules) {
    public MoreStayRules {
        rules = List.copyOf(rules);
    }
}
