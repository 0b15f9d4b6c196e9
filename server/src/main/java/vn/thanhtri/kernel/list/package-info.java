/** Lists read page by page from the database: what is asked of one, and the rows that answer. */
@NullMarked
package vn.thanhtri.kernel.list;

import org.jspecify.annotations.NullMarked;
