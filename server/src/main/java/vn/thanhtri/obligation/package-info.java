@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "web :: form",
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
