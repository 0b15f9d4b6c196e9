@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "web :: form",
            "web :: table",
            "place",
            "people :: agency",
            "people :: person",
            "policy",
            "policy :: book",
            "message",
        })
@Offers({"obligation.obligation"})
package vn.thanhtri.obligation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import vn.thanhtri.kernel.Offers;
