@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package vn.thanhtri.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
