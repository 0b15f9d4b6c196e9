@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "web :: amend",
            "place",
            "place :: hamlet",
            "people :: agency",
            "people :: merge",
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
