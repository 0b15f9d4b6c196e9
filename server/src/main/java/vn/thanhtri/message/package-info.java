@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "web :: form",
            "web :: table",
            "people :: agency",
            "policy",
            "policy :: book"
        })
@Reads("kernel.fold")
package vn.thanhtri.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import vn.thanhtri.kernel.Reads;
