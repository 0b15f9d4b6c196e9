/** The description of the API that programs read. */
@NullMarked
package vn.thanhtri.web.openapi;

import org.jspecify.annotations.NullMarked;
