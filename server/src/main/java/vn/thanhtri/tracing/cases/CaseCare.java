package vn.thanhtri.tracing.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanhtri.tracing.TracingFact;
import vn.thanhtri.tracing.When;
import vn.thanhtri.tracing.detail.Detail;
import vn.thanhtri.tracing.detail.DetailKind;
import vn.thanhtri.tracing.detail.DetailStore;
import vn.thanhtri.tracing.detail.KnownDetail;

/** Where cases were kept after their isolation, which is part of the finding. */
@Component
class CaseCare {
    private final DetailStore details;
    private final CaseFacts facts;

    CaseCare(DetailStore details, CaseFacts facts) {
        this.details = details;
        this.facts = facts;
    }

    /**
     * Whoever was isolated before has moved; an isolation that turns out to be earlier makes the former one a move.
     *
     * @param isolating the fact of the earlier isolation, with which the move stands and falls; null when there is none
     * @return number of the place; null for the first isolation
     */
    @Nullable
    Long moved(PersonCase before, Instant at, String where, @Nullable Long isolating) {
        Instant first = before.known().isolatedAt();
        if (first == null) {
            return null;
        }
        boolean earlier = at.isBefore(first);
        Instant moved = earlier ? first : at;
        String place = earlier ? before.known().isolatedWhere() : where;
        long fact = facts.append(TracingFact.CASE_MOVED, before, moved, Map.of("place", place));
        Detail stay = new Detail(DetailKind.PLACE, "OTHER", "", place, When.minute(moved), null, null);
        long told = isolating == null ? fact : isolating;
        return details.insert(before.id(), stay, new DetailStore.Written(null, false, "", told, before.area()));
    }

    /** In order of time. */
    List<Care> listOf(PersonCase known) {
        Instant first = known.known().isolatedAt();
        List<Care> places = new ArrayList<>();
        if (first != null) {
            places.add(new Care(first, known.known().isolatedWhere()));
        }
        details.listOf(List.of(known.id())).stream().map(KnownDetail::known).forEach(detail -> {
            When at = detail.at();
            if (detail.kind() == DetailKind.PLACE && at != null) {
                places.add(new Care(at.at(), detail.told()));
            }
        });
        return places;
    }
}
