/** Loads the lists of administrative units while the database is brought up to date. */
@NullMarked
package vn.thanhtri.place.migration;

import org.jspecify.annotations.NullMarked;
