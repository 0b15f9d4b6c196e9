package vn.thanhtri.tracing.cases;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Known;
import vn.thanhtri.policy.PolicyBook;
import vn.thanhtri.policy.book.PolicyBooks;
import vn.thanhtri.tiers.FactKind;
import vn.thanhtri.tracing.When;
import vn.thanhtri.tracing.definition.CaseDefinition;
import vn.thanhtri.tracing.definition.Disease;
import vn.thanhtri.tracing.definition.DiseaseStore;
import vn.thanhtri.tracing.detail.Detail;
import vn.thanhtri.tracing.detail.DetailKind;
import vn.thanhtri.tracing.detail.DetailStore;
import vn.thanhtri.tracing.detail.KnownDetail;
import vn.thanhtri.tracing.tier.FactChange;
import vn.thanhtri.tracing.tier.TierKeeper;

/** Whether a case counts as F0, and from when until when it could infect: kept as often as anything known of it changes. */
@Component
class CaseWindows {
    private static final Set<String> OVER = Set.of("RECOVERED", "DISCHARGED", "DIED");

    private final WindowStore store;
    private final CaseStore cases;
    private final ClassStore classes;
    private final DetailStore details;
    private final DiseaseStore diseases;
    private final CaseChecks checks;
    private final TierKeeper tiers;
    private final PolicyBooks policy;
    private final Clock clock;

    CaseWindows(
            WindowStore store,
            CaseStore cases,
            ClassStore classes,
            DetailStore details,
            DiseaseStore diseases,
            CaseChecks checks,
            TierKeeper tiers,
            PolicyBooks policy,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.classes = classes;
        this.details = details;
        this.diseases = diseases;
        this.checks = checks;
        this.tiers = tiers;
        this.policy = policy;
        this.clock = clock;
    }

    /** As it is kept; as known at a past minute it is reckoned from what was known then. */
    Optional<InfectiousWindow> find(long personCase) {
        return Known.find().isEmpty()
                ? store.find(personCase)
                : cases.find(personCase)
                        .filter(known -> known.stands() && counts(known))
                        .map(this::of);
    }

    /**
     * Work on a case that stands, in the turn of the tiers; its window follows.
     *
     * @param whose number of the case, asked in the turn
     */
    <T> T change(LongSupplier whose, Function<PersonCase, T> work) {
        return tiers.change(change -> {
            long id = whose.getAsLong();
            T result = work.apply(checks.requireStanding(Found.get(cases.find(id), "case", id)));
            keep(id, change);
            return result;
        });
    }

    /** After a change: the window as it is now, or none for a case that does not count or was withdrawn. */
    void keep(long id, FactChange change) {
        PersonCase known = cases.find(id).orElseThrow();
        boolean had = store.find(id).isPresent();
        if (known.stands() && counts(known)) {
            store.keep(id, known.person(), of(known), known.area());
            change.read(FactKind.CASE_WINDOW, id);
        } else if (store.drop(id)) {
            change.read(FactKind.CASE_WINDOW, id);
        }
        if (had != store.find(id).isPresent()) {
            change.moved(known.person());
        }
        change.personCase(id);
    }

    private boolean counts(PersonCase known) {
        Disease disease = diseases.ofOutbreak(known.outbreak());
        PolicyBook book = policy.current();
        return classes.listOf(known.id()).stream()
                .reduce((before, after) -> after)
                .filter(last ->
                        CaseDefinition.counts(last.step().to(), last.step().at(), disease, known.area(), book))
                .isPresent();
    }

    private InfectiousWindow of(PersonCase known) {
        return InfectiousWindow.of(
                known.known(),
                ended(known.id()),
                diseases.ofOutbreak(known.outbreak()),
                known.area(),
                policy.current(),
                clock.instant());
    }

    private @Nullable When ended(long personCase) {
        return details.listOf(List.of(personCase)).stream()
                .map(KnownDetail::known)
                .filter(detail -> detail.kind() == DetailKind.OUTCOME && OVER.contains(detail.code()))
                .map(Detail::at)
                .filter(java.util.Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
