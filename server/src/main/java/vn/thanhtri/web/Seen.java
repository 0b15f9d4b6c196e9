package vn.thanhtri.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import vn.thanhtri.kernel.LookFact;

/** A page or answer that shows people: that somebody looked is kept before it is shown. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Seen {
    /** Kind of the fact. */
    LookFact value() default LookFact.LIST_VIEWED;

    /** Kind of what is looked at, e.g. {@code case}; empty for a list. */
    String subject() default "";

    /** Variable of the path that holds its number. */
    String id() default "id";

    /** Whether the entitled see telephones in full there. */
    boolean numbers() default false;

    /** Where something lies, so that those of the place may see who looked. A capability declares one for each kind it shows. */
    interface Place {
        String subject();

        /** Area of the thing with this number; empty when there is none the actor may see. */
        Optional<String> areaOf(long id);
    }
}
