/** Outbreak files taken back, merged and split: cases go from one file to another, and each move is kept. */
@NullMarked
@NamedInterface("regroup")
package vn.thanhtri.tracing.regroup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
