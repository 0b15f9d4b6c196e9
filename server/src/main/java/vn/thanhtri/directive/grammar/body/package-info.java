/** Who is named, and as what. */
@NullMarked
package vn.thanhtri.directive.grammar.body;

import org.jspecify.annotations.NullMarked;
