/** Work that is done in rounds: every part has its turn, and a failing round does not end the thread. */
@NullMarked
package vn.thanhtri.kernel.round;

import org.jspecify.annotations.NullMarked;
