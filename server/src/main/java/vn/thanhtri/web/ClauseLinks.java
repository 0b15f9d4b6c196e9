package vn.thanhtri.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.thanhtri.kernel.Clause;

/** Where a legal basis can be read: a capability that keeps documents or policy declares it. */
public interface ClauseLinks {
    /** The page and the place in it, e.g. {@code /directives/1#p2.1}; empty when the document is not kept here. */
    Optional<String> findPath(Clause clause);

    /** The same for many, by clause; what is not kept here is left out. */
    default Map<Clause, String> findPaths(Collection<Clause> clauses) {
        Map<Clause, String> paths = new HashMap<>();
        clauses.forEach(clause -> findPath(clause).ifPresent(path -> paths.put(clause, path)));
        return paths;
    }
}
