package vn.thanhtri.directive.draft;

import org.springframework.stereotype.Component;
import vn.thanhtri.directive.document.Channel;
import vn.thanhtri.directive.register.NumberStore;

/** Numbers of documents that are issued here. */
@Component
class DraftNumbers {
    private final NumberStore numbering;
    private final DraftStore store;

    DraftNumbers(NumberStore numbering, DraftStore store) {
        this.numbering = numbering;
        this.store = store;
    }

    /** The next number that no document has, whether it was issued here or taken in from a file. */
    int next(SavedDraft saved, DraftIssuer issuer, int year) {
        OutgoingKind kind = saved.draft().kind();
        String group = issuer.group(kind);
        int until = issuer.channel() == Channel.PARTY ? year + 5 : year + 1;
        int number;
        do {
            number = numbering.next(
                    saved.area(),
                    issuer.agency().id(),
                    kind.abbreviation(),
                    year,
                    store.highestKnown(saved.area(), group, year, until));
        } while (!numbering.claim(saved.area(), group, year, number));
        return number;
    }
}
