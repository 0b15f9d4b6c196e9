@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "web :: entry",
            "web :: table",
            "web :: form",
            "place",
            "place :: hamlet",
            "place :: imports"
        })
@Offers({"people.agency", "people.person", "people.residence"})
@Reads({"kernel.journal"})
package vn.thanhtri.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import vn.thanhtri.kernel.Offers;
import vn.thanhtri.kernel.Reads;
