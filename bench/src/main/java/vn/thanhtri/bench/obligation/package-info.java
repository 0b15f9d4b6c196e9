/** The ledger at the size of a province: the board of every role, one subject, all subjects, the duties of a day. */
@NullMarked
package vn.thanhtri.bench.obligation;

import org.jspecify.annotations.NullMarked;
