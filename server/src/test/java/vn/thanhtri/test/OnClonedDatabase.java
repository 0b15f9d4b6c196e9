package vn.thanhtri.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * Puts the application context of a test on the shared test server and gives each class a database of its own. Part of
 * {@link DatabaseTest}; by itself for tests with other needs, e.g. {@code @SpringBootTest(webEnvironment = RANDOM_PORT)}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Import(SwitchingDataSource.Installer.class)
@ContextConfiguration(initializers = TestServer.AddressIntoContext.class)
@TestExecutionListeners(
        listeners = CloneForEachClass.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface OnClonedDatabase {}
