package vn.thanhtri.tracing;

import java.util.Collection;
import org.springframework.stereotype.Component;

/** Has the duties about contacts and cases derived again, as the last step of a command. */
@Component
class TracingDuties {
    void contacts(Collection<Long> persons) {}

    void cases(Collection<Long> cases) {}
}
