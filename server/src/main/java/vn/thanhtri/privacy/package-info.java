@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "web :: form",
            "people :: officer",
            "people :: person",
            "policy",
            "policy :: book"
        })
@Reads({"kernel.journal", "people.person", "tracing.tier"})
package vn.thanhtri.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import vn.thanhtri.kernel.Reads;
