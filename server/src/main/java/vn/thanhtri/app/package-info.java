@NullMarked
package vn.thanhtri.app;

import org.jspecify.annotations.NullMarked;
