@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web", "place", "people", "policy", "obligation", "message"})
package vn.thanhtri.directive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
