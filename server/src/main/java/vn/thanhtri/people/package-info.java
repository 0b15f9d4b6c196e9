@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web", "place", "place :: hamlet", "place :: imports"})
@Offers({"people.agency", "people.person", "people.residence"})
package vn.thanhtri.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import vn.thanhtri.kernel.Offers;
