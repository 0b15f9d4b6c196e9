@NullMarked
package vn.thanhtri.kernel.database;

import org.jspecify.annotations.NullMarked;
