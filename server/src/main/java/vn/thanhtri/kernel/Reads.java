package vn.thanhtri.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What this capability's SQL reads beyond its own schema ({@code schema.name}), each {@linkplain Offers offered} by its
 * owner. Reading is all: nobody writes what is another's.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Reads {
    String[] value();
}
