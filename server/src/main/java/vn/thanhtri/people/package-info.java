@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web", "place", "place :: hamlet", "place :: imports"})
package vn.thanhtri.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
