@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "web :: form",
            "web :: table",
            "policy",
            "policy :: book",
            "place",
            "people :: agency",
            "people :: merge",
            "people :: person",
            "obligation",
            "obligation :: ledger",
            "tracing",
            "tracing :: contact",
            "tracing :: count",
            "tracing :: duty",
            "tracing :: meeting",
            "tracing :: tier",
            "testing",
        })
@Reads({
    "kernel.fold",
    "obligation.obligation",
    "people.person",
    "people.residence",
    "testing.deed_standing",
    "tracing.case_counted",
    "tracing.case_finding_standing",
    "tracing.person_case",
    "tracing.tier"
})
package vn.thanhtri.quarantine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import vn.thanhtri.kernel.Reads;
