@NullMarked
package vn.thanhtri.kernel.sheet;

import org.jspecify.annotations.NullMarked;
