@NullMarked
package vn.thanhtri.tracing;

import org.jspecify.annotations.NullMarked;
