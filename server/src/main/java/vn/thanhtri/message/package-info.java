@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web", "place", "people", "policy"})
package vn.thanhtri.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
