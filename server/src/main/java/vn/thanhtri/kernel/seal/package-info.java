/** How the journal proves itself: blocks of committed facts in a chain, its head, and the check of all of it. */
@NullMarked
package vn.thanhtri.kernel.seal;

import org.jspecify.annotations.NullMarked;
