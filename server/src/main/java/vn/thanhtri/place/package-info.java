@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web"})
package vn.thanhtri.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
