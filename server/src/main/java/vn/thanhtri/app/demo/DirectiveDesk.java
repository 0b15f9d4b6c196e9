package vn.thanhtri.app.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.thanhtri.directive.draft.Drafts;
import vn.thanhtri.directive.duty.Incidents;
import vn.thanhtri.directive.measure.Bindings;
import vn.thanhtri.directive.register.Claims;
import vn.thanhtri.directive.register.Directives;
import vn.thanhtri.directive.register.Tasks;
import vn.thanhtri.directive.relation.Relations;
import vn.thanhtri.directive.report.Evidence;
import vn.thanhtri.directive.report.TaskProgress;
import vn.thanhtri.directive.review.Cascades;
import vn.thanhtri.obligation.decision.Extensions;
import vn.thanhtri.obligation.decision.Obligations;

/** What the stories about documents command. */
@Component
@ConditionalOnProperty(name = "thanhtri.demo", havingValue = "true")
record DirectiveDesk(
        Directives directives,
        Tasks tasks,
        Claims claims,
        TaskProgress progress,
        Drafts drafts,
        Relations relations,
        Bindings bindings,
        Incidents incidents,
        Cascades cascades,
        Evidence evidence,
        Obligations obligations,
        Extensions extensions) {
    /** The officer has read every sentence that became no task, sets it aside, and dispatches. */
    void dispatch(long document) {
        claims.setAllAside(document);
        tasks.dispatch(document);
    }
}
