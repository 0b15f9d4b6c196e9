@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "web :: form",
            "web :: amend",
            "web :: table",
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
@Reads({
    "kernel.fold",
    "kernel.journal",
    "kernel.known",
    "kernel.known_fact",
    "obligation.obligation",
    "people.person",
    "people.residence"
})
@Offers({
    "tracing.case_counted",
    "tracing.case_finding_standing",
    "tracing.person_case",
    "tracing.presence_standing",
    "tracing.tier"
})
package vn.thanhtri.tracing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import vn.thanhtri.kernel.Offers;
import vn.thanhtri.kernel.Reads;
