/** Which fields hold personal data, for what: declared by the capability that keeps them, read here. */
@NullMarked
package vn.thanhtri.kernel.personal;

import org.jspecify.annotations.NullMarked;
