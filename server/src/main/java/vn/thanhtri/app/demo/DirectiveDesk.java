package vn.thanhtri.app.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.thanhtri.directive.Bindings;
import vn.thanhtri.directive.Cascades;
import vn.thanhtri.directive.Directives;
import vn.thanhtri.directive.Drafts;
import vn.thanhtri.directive.Evidence;
import vn.thanhtri.directive.Incidents;
import vn.thanhtri.directive.Relations;
import vn.thanhtri.directive.TaskProgress;
import vn.thanhtri.directive.Tasks;
import vn.thanhtri.obligation.Extensions;
import vn.thanhtri.obligation.Obligations;

/** What the stories about documents command. */
@Component
@ConditionalOnProperty(name = "thanhtri.demo", havingValue = "true")
record DirectiveDesk(
        Directives directives,
        Tasks tasks,
        TaskProgress progress,
        Drafts drafts,
        Relations relations,
        Bindings bindings,
        Incidents incidents,
        Cascades cascades,
        Evidence evidence,
        Obligations obligations,
        Extensions extensions) {}
