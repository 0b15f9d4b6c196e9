/** Lines and tables of contacts as people send them, read into fields; nothing is guessed into a wrong one. */
@NullMarked
@NamedInterface("line")
package vn.thanhtri.tracing.line;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
