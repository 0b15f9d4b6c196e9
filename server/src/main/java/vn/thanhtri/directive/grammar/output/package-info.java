/** A parsed directive as JSON and as a listing. */
@NullMarked
package vn.thanhtri.directive.grammar.output;

import org.jspecify.annotations.NullMarked;
