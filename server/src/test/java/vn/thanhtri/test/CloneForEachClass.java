package vn.thanhtri.test;

import javax.sql.DataSource;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import vn.thanhtri.people.agency.Agencies;
import vn.thanhtri.people.agency.OfficeHolders;

/** Gives every outer test class a fresh database; its nested classes share it. */
final class CloneForEachClass implements TestExecutionListener {
    @Override
    public void beforeTestClass(TestContext test) throws Exception {
        if (isNested(test.getTestClass())) {
            return;
        }
        DataSource source = test.getApplicationContext().getBean(DataSource.class);
        ((SwitchingDataSource) source).switchToFreshClone();
        // what is kept in memory of the register belongs to the database that was left
        test.getApplicationContext().getBean(Agencies.class).reread();
        test.getApplicationContext().getBean(OfficeHolders.class).reread();
    }

    private static boolean isNested(Class<?> type) {
        return type.isMemberClass() && !java.lang.reflect.Modifier.isStatic(type.getModifiers());
    }
}
