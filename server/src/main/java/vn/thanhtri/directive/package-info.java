@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "place",
            "people :: agency",
            "policy",
            "policy :: book",
            "message",
            "obligation",
            "obligation :: ledger",
            "obligation :: score",
        })
package vn.thanhtri.directive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
