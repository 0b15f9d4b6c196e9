@NullMarked
package vn.thanhtri.directive;

import org.jspecify.annotations.NullMarked;
