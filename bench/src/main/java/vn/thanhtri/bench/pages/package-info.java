@NullMarked
package vn.thanhtri.bench.pages;

import org.jspecify.annotations.NullMarked;
