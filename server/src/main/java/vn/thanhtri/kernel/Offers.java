package vn.thanhtri.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tables, views and functions ({@code schema.name}) that other capabilities may name in their SQL. Their columns are then
 * part of what this capability promises; everything else in its schema may change from one migration to the next.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Offers {
    String[] value();
}
