/** Walks through every door of the running program as everybody who could stand before it. New doors are found by themselves. */
@NullMarked
package vn.thanhtri.walk;

import org.jspecify.annotations.NullMarked;
