@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web", "place", "people", "policy", "message"})
package vn.thanhtri.obligation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
