/** One spelling of the text with the way back to the original, its lines and clauses, and what announces the parts of a document. */
@NullMarked
package vn.thanhtri.directive.grammar.text;

import org.jspecify.annotations.NullMarked;
