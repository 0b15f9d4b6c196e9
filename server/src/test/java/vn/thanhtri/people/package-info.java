@NullMarked
package vn.thanhtri.people;

import org.jspecify.annotations.NullMarked;
