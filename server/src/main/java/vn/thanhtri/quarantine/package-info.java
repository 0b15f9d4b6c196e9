@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "policy",
            "policy :: book",
            "obligation",
            "tracing",
            "tracing :: contact",
            "tracing :: count",
            "tracing :: duty",
        })
package vn.thanhtri.quarantine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
