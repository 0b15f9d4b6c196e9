@NullMarked
package vn.thanhtri.bench;

import org.jspecify.annotations.NullMarked;
