@NullMarked
package vn.thanhtri.message;

import org.jspecify.annotations.NullMarked;
