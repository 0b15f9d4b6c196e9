package vn.thanhtri.tracing.duty;

import java.util.List;
import vn.thanhtri.obligation.Rule;

/** Every rule of tracing. */
final class TracingRules {
    private TracingRules() {}

    static List<Rule<CaseDossier>> cases() {
        return List.of(new TraceCase());
    }

    /** In the order in which a contact meets them. */
    static List<Rule<ContactDossier>> contacts() {
        return List.of(
                new LocateContact(),
                new ListContact(),
                new DecideIsolation(),
                new NotifyIsolation(),
                new TakeFirstSample(),
                new SampleAgain(),
                new ForwardContact(),
                new AcknowledgeContact(),
                new QuarantineAtHome(),
                new AdviseSelfMonitoring());
    }
}
