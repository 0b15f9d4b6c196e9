@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "web :: amend",
            "web :: form",
            "web :: table",
            "policy",
            "obligation",
            "obligation :: decision",
            "obligation :: ledger",
            "people :: agency",
            "people :: person",
            "place",
            "place :: hamlet",
            "place :: imports",
            "tracing",
            "tracing :: cases",
            "tracing :: contact",
            "tracing :: count",
            "tracing :: definition",
            "tracing :: duty",
            "tracing :: tier",
        })
@Offers("testing.deed_standing")
@Reads({
    "kernel.fold",
    "obligation.obligation",
    "people.agency",
    "people.person",
    "people.residence",
    "tracing.presence_standing",
    "tracing.tier"
})
package vn.thanhtri.testing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import vn.thanhtri.kernel.Offers;
import vn.thanhtri.kernel.Reads;
