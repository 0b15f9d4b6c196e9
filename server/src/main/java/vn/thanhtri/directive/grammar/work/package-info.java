/** What is ordered, and where. */
@NullMarked
package vn.thanhtri.directive.grammar.work;

import org.jspecify.annotations.NullMarked;
