/** To whom a report goes, and what a document does to another. */
@NullMarked
package vn.thanhtri.directive.grammar.report;

import org.jspecify.annotations.NullMarked;
