package vn.thanhtri.tracing.duty;

import java.util.List;
import vn.thanhtri.obligation.Rule;

/** Every rule of tracing; for contacts other capabilities contribute theirs as {@link ContactRules}. */
final class TracingRules {
    private TracingRules() {}

    static List<Rule<CaseDossier>> cases() {
        return List.of(new TraceCase(), new TellCase(), new TellDeath());
    }

    /** In the order in which a contact meets them. */
    static List<Rule<ContactDossier>> contacts() {
        return List.of(new LocateContact(), new ForwardContact(), new AcknowledgeContact(), new FindLost());
    }
}
