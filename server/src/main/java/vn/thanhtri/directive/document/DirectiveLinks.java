package vn.thanhtri.directive.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Clause;
import vn.thanhtri.web.ClauseLinks;

/** Opens a legal basis at its sentence, where the document is in the register. */
@Component
class DirectiveLinks implements ClauseLinks {
    private final DirectiveStore documents;

    DirectiveLinks(DirectiveStore documents) {
        this.documents = documents;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> findPath(Clause clause) {
        return documents.findBySymbol(clause.document()).map(id -> path(id, clause));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Clause, String> findPaths(Collection<Clause> clauses) {
        Map<String, Long> known =
                documents.listBySymbols(clauses.stream().map(Clause::document).collect(Collectors.toSet()));
        Map<Clause, String> paths = new HashMap<>();
        for (Clause clause : clauses) {
            Long document = known.get(clause.document());
            if (document != null) {
                paths.put(clause, path(document, clause));
            }
        }
        return paths;
    }

    private static String path(long id, Clause clause) {
        return "/directives/" + id + (clause.point().isEmpty() ? "" : "#p" + clause.point());
    }
}
