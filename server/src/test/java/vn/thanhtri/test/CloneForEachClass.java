package vn.thanhtri.test;

import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import vn.thanhtri.kernel.MovableClock;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.OfficeHolders;

/** Gives every outer test class a fresh database and its own hour ({@link Now}); its nested classes share both. */
final class CloneForEachClass implements TestExecutionListener {
    @Override
    public void beforeTestClass(TestContext test) throws Exception {
        if (isNested(test.getTestClass())) {
            return;
        }
        setClock(test);
        DataSource source = test.getApplicationContext().getBean(DataSource.class);
        ((SwitchingDataSource) source).switchToFreshClone();
        // what is kept in memory of the register belongs to the database that was left
        test.getApplicationContext().getBean(Agencies.class).reread();
        test.getApplicationContext().getBean(OfficeHolders.class).reread();
    }

    private static void setClock(TestContext test) {
        if (test.getApplicationContext().getBean(Clock.class) instanceof MovableClock clock) {
            Now now = AnnotatedElementUtils.findMergedAnnotation(test.getTestClass(), Now.class);
            clock.set(now == null ? Instant.now() : Province.at(now.value()));
        }
    }

    private static boolean isNested(Class<?> type) {
        return type.isMemberClass() && !java.lang.reflect.Modifier.isStatic(type.getModifiers());
    }
}
