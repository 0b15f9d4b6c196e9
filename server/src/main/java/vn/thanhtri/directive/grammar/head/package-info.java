/** What identifies the document: head, meeting, end. */
@NullMarked
package vn.thanhtri.directive.grammar.head;

import org.jspecify.annotations.NullMarked;
