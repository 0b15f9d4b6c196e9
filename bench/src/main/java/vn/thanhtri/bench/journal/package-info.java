/** Figures of the journal: how many facts a second it takes while it is being sealed, and how fast it is verified. */
@NullMarked
package vn.thanhtri.bench.journal;

import org.jspecify.annotations.NullMarked;
