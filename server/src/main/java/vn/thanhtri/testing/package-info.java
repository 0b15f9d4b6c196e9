@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "web :: amend",
            "policy",
            "obligation",
            "people :: person",
            "tracing",
            "tracing :: cases",
            "tracing :: contact",
            "tracing :: count",
            "tracing :: duty",
            "tracing :: tier",
        })
@Reads({"obligation.obligation", "tracing.tier"})
package vn.thanhtri.testing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import vn.thanhtri.kernel.Reads;
