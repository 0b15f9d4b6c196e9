/** How well the grammar reads: a parse compared with what readers of the document said. */
@NullMarked
package vn.thanhtri.directive.grammar.figures;

import org.jspecify.annotations.NullMarked;
