/** Tables that people bring as files: CSV, Excel, GeoJSON; and the same file back with a column of errors. */
@NullMarked
package vn.thanhtri.kernel.sheet;

import org.jspecify.annotations.NullMarked;
