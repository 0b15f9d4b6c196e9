package vn.thanhtri.obligation;

import java.time.Instant;

/** What a capability looks at again and again because facts of others move it: twice a minute in service, after each step of a replay. */
public interface Watch {
    /** Looking twice changes nothing. Called as the program itself, outside of a transaction. */
    void look(Instant now);
}
