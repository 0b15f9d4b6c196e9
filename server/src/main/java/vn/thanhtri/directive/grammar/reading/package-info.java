/** One document read as a whole: the entry of the grammar. */
@NullMarked
package vn.thanhtri.directive.grammar.reading;

import org.jspecify.annotations.NullMarked;
