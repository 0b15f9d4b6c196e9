package vn.thanhtri.obligation.board;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.web.ClauseLinks;

/** Where the bases of a page can be read: a page of a hundred rows rests on a handful of clauses, asked for together. */
final class BasisPaths {
    private final Map<Clause, String> known = new HashMap<>();

    BasisPaths(Stream<ClauseLinks> links, Collection<Clause> bases) {
        links.forEach(each -> known.putAll(each.findPaths(bases)));
    }

    /** Empty for what is not kept here. */
    String of(Clause basis) {
        return known.getOrDefault(basis, "");
    }
}
