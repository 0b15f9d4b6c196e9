/** What tests of every capability stand on: a real PostgreSQL, migrated once, fresh for every test class. */
@NullMarked
package vn.thanhtri.test;

import org.jspecify.annotations.NullMarked;
