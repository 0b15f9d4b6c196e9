package vn.thanhtri.tracing.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanhtri.policy.PolicyValue;
import vn.thanhtri.tracing.contact.ContactEnds;
import vn.thanhtri.tracing.contact.ContactLine;
import vn.thanhtri.tracing.contact.ContactQuery;
import vn.thanhtri.tracing.meeting.ExposureQuery;
import vn.thanhtri.web.View;

/** Why somebody is F1, F2 or F3, and why the end of their quarantine moved. */
@Component
class Explanations {
    private final ContactQuery contacts;
    private final ExposureQuery exposures;
    private final ContactEnds ends;

    Explanations(ContactQuery contacts, ExposureQuery exposures, ContactEnds ends) {
        this.contacts = contacts;
        this.exposures = exposures;
        this.ends = ends;
    }

    Optional<OutbreakPage.Explained> find(long person, View view) {
        return contacts.find(person, view.now()).map(contact -> explain(contact, view));
    }

    private OutbreakPage.Explained explain(ContactLine contact, View view) {
        Integer known = contact.tier() == null ? contact.contactTier() : contact.tier();
        int tier = known == null ? 0 : known;
        List<ExposureQuery.Exposure> met = tier == 1 ? exposures.list(contact.person(), view.now()) : List.of();
        ExposureQuery.Exposure first = met.isEmpty() ? null : met.getFirst();
        ExposureQuery.Exposure last = met.stream()
                .filter(one -> one != first)
                .max(Comparator.comparing(Explanations::end))
                .orElse(null);
        boolean again = first != null && last != null && end(last).isAfter(end(first));
        LocalDate endsBefore = again && first != null ? ends.of(tier, contact.area(), first.to(), view.now()) : null;
        return new OutbreakPage.Explained(
                contact,
                Why.of(contact.chain(), view),
                again && last != null ? Why.of(last, view) : null,
                endsBefore,
                ends.of(tier, contact.area(), contact.lastExposure(), view.now()),
                basis(tier, contact.area(), view.now()));
    }

    private static Instant end(ExposureQuery.Exposure met) {
        Instant to = met.to();
        return to == null ? Instant.MAX : to;
    }

    private List<String> basis(int tier, String area, Instant now) {
        List<String> basis = new ArrayList<>();
        if (tier == 1) {
            basis.add("2234/QĐ-BCĐQG");
        }
        @Nullable PolicyValue days = ends.findDays(tier, area, now).orElse(null);
        if (days != null) {
            basis.add(days.clause().cite());
        }
        return basis;
    }
}
