/** Tests that use the program as people do, in a real browser. */
@NullMarked
package vn.thanhtri.browser;

import org.jspecify.annotations.NullMarked;
