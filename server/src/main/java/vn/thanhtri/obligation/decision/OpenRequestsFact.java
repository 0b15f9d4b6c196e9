package vn.thanhtri.obligation.decision;

import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.thanhtri.obligation.BoardFact;

/** Requests for more time that wait for an answer. */
@Component
class OpenRequestsFact implements BoardFact {
    private final ExtensionStore store;

    OpenRequestsFact(ExtensionStore store) {
        this.store = store;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Figure count(String area, Instant now) {
        long open = store.countOpen(area);
        return Figure.plain(open, "board.fact.asked", "/extensions", open > 0 ? "warn" : "");
    }
}
