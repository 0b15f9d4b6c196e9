/** The database: embedded or one's own server, its roles, its migrations, and transactions bounded by jurisdiction. */
@NullMarked
package vn.thanhtri.kernel.database;

import org.jspecify.annotations.NullMarked;
