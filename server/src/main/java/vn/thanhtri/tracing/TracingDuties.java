package vn.thanhtri.tracing;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thanhtri.obligation.ObligationEngine;

/** Has the duties about contacts and cases derived again, as the last step of a command. */
@Component
class TracingDuties {
    private final ObligationEngine engine;

    TracingDuties(ObligationEngine engine) {
        this.engine = engine;
    }

    void contacts(Collection<Long> persons) {
        engine.touch(ContactActions.SUBJECT, persons);
    }

    void cases(Collection<Long> cases) {
        engine.touch(Cases.SUBJECT, cases);
    }

    /** An outbreak owes nothing itself; tasks of directives may be owed for it. */
    void outbreak(long outbreak) {
        engine.follow(Outbreaks.SUBJECT, List.of(outbreak));
    }
}
