@NullMarked
package vn.thanhtri.bench.tracing;

import org.jspecify.annotations.NullMarked;
