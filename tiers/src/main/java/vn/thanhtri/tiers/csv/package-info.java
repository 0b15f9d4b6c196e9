/** The command {@code thanhtri tiers}: four files of facts in, everybody's tier out. */
@NullMarked
@NamedInterface("csv")
package vn.thanhtri.tiers.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
