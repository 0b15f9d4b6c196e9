/** Which line belongs to which part, and the tree of points. */
@NullMarked
package vn.thanhtri.directive.grammar.structure;

import org.jspecify.annotations.NullMarked;
