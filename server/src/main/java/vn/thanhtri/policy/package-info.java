@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web", "place", "people"})
package vn.thanhtri.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
