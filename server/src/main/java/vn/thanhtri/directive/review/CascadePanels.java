package vn.thanhtri.directive.review;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.register.Directives;
import vn.thanhtri.kernel.Acting;

/** Puts together what lower levels made of a point, and what it carries out. */
@Service
class CascadePanels {
    private final Cascades cascades;
    private final Directives directives;
    private final Reviews reviews;

    CascadePanels(Cascades cascades, Directives directives, Reviews reviews) {
        this.cascades = cascades;
        this.directives = directives;
        this.reviews = reviews;
    }

    @Transactional(readOnly = true)
    CascadePanel of(Document document, String point) {
        boolean office = document.isOfficeOf(Acting.current());
        return new CascadePanel(
                cascades.listLower(document.id(), point).stream()
                        .map(this::lower)
                        .toList(),
                cascades.listUpper(document.id(), point).stream()
                        .map(link -> new CascadePanel.Upper(link, directives.get(link.upperDocument()), office))
                        .toList(),
                office ? cascades.listChoices(document) : List.of());
    }

    private CascadePanel.Lower lower(CarryingOut link) {
        Document lower = directives.get(link.lowerDocument());
        return new CascadePanel.Lower(link, lower, reviews.rowsOf(lower, link.lowerPoint()));
    }
}
