/** Deadlines, rhythms, periods; dates of cited documents are none. */
@NullMarked
package vn.thanhtri.directive.grammar.timing;

import org.jspecify.annotations.NullMarked;
