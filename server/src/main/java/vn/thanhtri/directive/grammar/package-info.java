/** The deterministic parser of official directives: text in, points with addressees, deadlines and reports out. */
@NullMarked
@NamedInterface("grammar")
package vn.thanhtri.directive.grammar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
