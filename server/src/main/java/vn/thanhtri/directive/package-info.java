@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "web :: form",
            "web :: table",
            "place",
            "people :: agency",
            "policy",
            "policy :: book",
            "message",
            "obligation",
            "obligation :: ledger",
            "obligation :: score",
        })
@Reads({"kernel.fold", "obligation.obligation", "people.agency"})
package vn.thanhtri.directive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import vn.thanhtri.kernel.Reads;
