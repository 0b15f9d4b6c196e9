@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "place",
            "people :: agency",
            "people :: person",
            "policy",
            "policy :: book",
            "message",
        })
package vn.thanhtri.obligation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
