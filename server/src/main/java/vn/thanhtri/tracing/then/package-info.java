/** The file of an outbreak as it was known at a past minute. */
@NullMarked
package vn.thanhtri.tracing.then;

import org.jspecify.annotations.NullMarked;
