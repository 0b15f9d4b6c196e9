@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web", "people :: agency", "policy", "policy :: book"})
package vn.thanhtri.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
