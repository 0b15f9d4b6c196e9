package vn.thanhtri.tracing;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thanhtri.obligation.ledger.ObligationEngine;

/** Has the duties about contacts and cases derived again, as the last step of a command. */
@Component
public class TracingDuties {
    private final ObligationEngine engine;

    TracingDuties(ObligationEngine engine) {
        this.engine = engine;
    }

    public void contacts(Collection<Long> persons) {
        engine.touch(Subjects.CONTACT, persons);
    }

    public void cases(Collection<Long> cases) {
        engine.touch(Subjects.CASE, cases);
    }

    /** An outbreak owes nothing itself; tasks of directives may be owed for it. */
    public void outbreak(long outbreak) {
        engine.follow(Subjects.OUTBREAK, List.of(outbreak));
    }
}
