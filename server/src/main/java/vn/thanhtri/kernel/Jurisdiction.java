package vn.thanhtri.kernel;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Widens the jurisdiction of a running transaction for what the program itself derives from an officer's command: a case
 * in one commune moves the tiers of people in others. Never around what a person asked to see.
 */
@Component
public class Jurisdiction {
    private static final Bounds EVERYWHERE = new Bounds("", AreaRange.of("").end());

    private final JdbcClient database;

    Jurisdiction(JdbcClient database) {
        this.database = database;
    }

    private record Bounds(String from, String end) {}

    /** Runs the program's own consequences without bounds; afterwards the actor's bounds hold again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> T everywhere(Supplier<T> consequences) {
        Bounds own = database.sql("""
                        select coalesce(current_setting('thanhtri.area', true), '') as "from",
                               coalesce(current_setting('thanhtri.area_end', true), '') as "end"
                        """).query(Bounds.class).single();
        if (own.equals(EVERYWHERE)) {
            return consequences.get();
        }
        bound(EVERYWHERE);
        T result = consequences.get();
        // after a failure the transaction is rolled back, and the settings with it
        bound(own);
        return result;
    }

    private void bound(Bounds bounds) {
        database.sql("select set_config('thanhtri.area', :from, true), set_config('thanhtri.area_end', :end, true)")
                .param("from", bounds.from())
                .param("end", bounds.end())
                .query((row, number) -> number)
                .single();
    }
}
