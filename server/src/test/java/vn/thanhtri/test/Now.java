package vn.thanhtri.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The local minute a test class begins at, as {@code 2021-07-28T17:05}; without it a class begins today. The clock is set, not the
 * application started again: one context serves all hours.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface Now {
    String value();
}
