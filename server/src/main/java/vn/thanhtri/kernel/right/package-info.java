/** Who may do what: the one table of entitlements, and the gate that asks it before every command. */
@NullMarked
package vn.thanhtri.kernel.right;

import org.jspecify.annotations.NullMarked;
