@NullMarked
package vn.thanhtri.bench.quarantine;

import org.jspecify.annotations.NullMarked;
