@NullMarked
package vn.thanhtri.directive.paper;

import org.jspecify.annotations.NullMarked;
