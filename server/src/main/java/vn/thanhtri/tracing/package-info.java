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
            "obligation",
            "obligation :: decision",
            "obligation :: ledger",
            "tiers",
        })
package vn.thanhtri.tracing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
