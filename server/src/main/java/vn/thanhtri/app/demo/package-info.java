/** The demo: an invented outbreak, told through the capabilities' own commands. */
@NullMarked
package vn.thanhtri.app.demo;

import org.jspecify.annotations.NullMarked;
