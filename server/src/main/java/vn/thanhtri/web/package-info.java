@NullMarked
package vn.thanhtri.web;

import org.jspecify.annotations.NullMarked;
