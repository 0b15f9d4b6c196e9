@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web", "place", "people", "policy", "obligation", "tiers"})
package vn.thanhtri.tracing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
