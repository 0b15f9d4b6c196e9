/** What every other package stands on. Open: its parts are meant to be used from everywhere. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@Offers({"kernel.fold", "kernel.journal", "kernel.known", "kernel.known_fact"})
package vn.thanhtri.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
