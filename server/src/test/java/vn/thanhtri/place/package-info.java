@NullMarked
package vn.thanhtri.place;

import org.jspecify.annotations.NullMarked;
