@NullMarked
package vn.thanhtri.bench.directive;

import org.jspecify.annotations.NullMarked;
