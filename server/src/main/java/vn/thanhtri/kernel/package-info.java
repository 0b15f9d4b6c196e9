@NullMarked
package vn.thanhtri.kernel;

import org.jspecify.annotations.NullMarked;
