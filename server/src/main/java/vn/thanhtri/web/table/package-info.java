/** Lists that people filter, sort, page through, print and take home: declared once, shown and written from one declaration. */
@NullMarked
@NamedInterface("table")
package vn.thanhtri.web.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
