package vn.thanhtri.directive.document;

import java.util.Optional;
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
        return documents
                .findBySymbol(clause.document())
                .map(id -> "/directives/" + id + (clause.point().isEmpty() ? "" : "#p" + clause.point()));
    }
}
