@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web", "place"})
package vn.thanhtri.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
