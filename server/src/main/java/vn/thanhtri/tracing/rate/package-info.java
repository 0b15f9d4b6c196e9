/** How fast the outbreak grows. */
@NullMarked
package vn.thanhtri.tracing.rate;

import org.jspecify.annotations.NullMarked;
