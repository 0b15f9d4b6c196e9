@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web"})
@Reads({"kernel.fold"})
package vn.thanhtri.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import vn.thanhtri.kernel.Reads;
