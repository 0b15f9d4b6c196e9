/** What is refused before any work: too much, too long, signs that cannot be written, years that cannot be. */
@NullMarked
package vn.thanhtri.web.edge;

import org.jspecify.annotations.NullMarked;
