@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "web :: amend",
            "place",
            "people :: agency",
            "people :: merge",
            "people :: person",
            "policy",
            "obligation",
            "obligation :: decision",
            "obligation :: ledger",
            "tiers",
        })
package vn.thanhtri.tracing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
