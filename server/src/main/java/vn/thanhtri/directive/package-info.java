@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web", "place", "people", "policy", "obligation"})
package vn.thanhtri.directive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
