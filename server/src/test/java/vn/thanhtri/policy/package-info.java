@NullMarked
package vn.thanhtri.policy;

import org.jspecify.annotations.NullMarked;
