@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "policy",
            "policy :: book",
            "place",
            "people :: agency",
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
    "people.person",
    "people.residence",
    "tracing.case_counted",
    "tracing.case_finding_standing",
    "tracing.person_case",
    "tracing.tier"
})
package vn.thanhtri.quarantine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import vn.thanhtri.kernel.Reads;
