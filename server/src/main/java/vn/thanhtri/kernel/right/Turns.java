package vn.thanhtri.kernel.right;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where no unique index can say what may stand only once, what is asked before it is written is asked by one at a time: the
 * second waits until the first has committed, and then finds what it wrote.
 */
@Component
public class Turns {
    private final JdbcClient database;

    Turns(JdbcClient database) {
        this.database = database;
    }

    /**
     * Waits for the turn and keeps it until the transaction ends. Who needs several takes them in the same order as everybody.
     *
     * @param what e.g. {@code extension of 17}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @Consequence("a command that may be given once")
    public void take(String what) {
        database.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:what, 0))) as turn")
                .param("what", what)
                .query(Integer.class)
                .single();
    }
}
