@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "place",
            "people :: agency",
            "people :: person",
            "policy",
            "message",
        })
package vn.thanhtri.obligation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
