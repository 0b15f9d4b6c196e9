package vn.thanhtri.web;

import java.util.Optional;
import vn.thanhtri.kernel.Clause;

/** Where a legal basis can be read: a capability that keeps documents or policy declares it. */
public interface ClauseLinks {
    /** The page and the place in it, e.g. {@code /directives/1#p2.1}; empty when the document is not kept here. */
    Optional<String> findPath(Clause clause);
}
