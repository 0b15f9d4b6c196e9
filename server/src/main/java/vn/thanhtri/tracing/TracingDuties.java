package vn.thanhtri.tracing;

import java.util.Collection;
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
}
