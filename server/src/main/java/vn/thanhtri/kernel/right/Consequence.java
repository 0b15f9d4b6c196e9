package vn.thanhtri.kernel.right;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Writes, but nobody commands it: it follows from commands that were asked for, from time, or from somebody looking. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Consequence {
    /** Of what. */
    String value();
}
