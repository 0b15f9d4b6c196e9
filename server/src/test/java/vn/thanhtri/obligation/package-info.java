@NullMarked
package vn.thanhtri.obligation;

import org.jspecify.annotations.NullMarked;
