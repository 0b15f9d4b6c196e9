package vn.thanhtri.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import vn.thanhtri.app.ThanhTri;

/**
 * A test against a listening server that holds the demo: the province of Thái Nguyên on 5 August 2021, with its accounts.
 * The story is told once for all classes; each works on a copy of its database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = ThanhTri.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"thanhtri.demo=true", "thanhtri.now=2021-08-05T14:12", "thanhtri.test.template=demo"})
@OnClonedDatabase
@Now("2021-08-05T14:12")
public @interface DemoTest {}
