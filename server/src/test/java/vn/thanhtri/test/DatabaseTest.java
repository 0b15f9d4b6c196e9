package vn.thanhtri.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import vn.thanhtri.app.ThanhTri;

/**
 * A test with all beans of the application, no listening web server, and a database of its own for the class: nothing
 * another class wrote is there, everything the application prepares at start (units, policy) is. One application
 * context serves all classes; {@link Now} says at what hour a class begins.
 *
 * <p>Tests act as somebody: {@code Acting.as(actor, () -> …)}; without an actor the database shows nothing.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = ThanhTri.class, properties = "thanhtri.now=2021-07-27T06:00")
@OnClonedDatabase
public @interface DatabaseTest {}
