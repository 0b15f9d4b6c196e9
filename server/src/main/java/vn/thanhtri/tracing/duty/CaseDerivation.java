package vn.thanhtri.tracing.duty;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.Derivation;
import vn.thanhtri.obligation.Discharge;
import vn.thanhtri.obligation.Rule;
import vn.thanhtri.obligation.SubjectCard;
import vn.thanhtri.people.agency.Agency;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.place.Units;
import vn.thanhtri.tracing.Subjects;

/** Cases as subjects of obligations. */
@Component
class CaseDerivation implements Derivation<CaseDossier> {
    private final DossierStore store;
    private final Tracers tracers;
    private final Units units;

    CaseDerivation(DossierStore store, Tracers tracers, Units units) {
        this.store = store;
        this.tracers = tracers;
        this.units = units;
    }

    @Override
    public String subjectKind() {
        return Subjects.CASE;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseDossier> load(Collection<Long> ids) {
        List<CaseDossier> dossiers = new ArrayList<>();
        for (DossierStore.CaseRow row : store.cases(ids)) {
            var day = VietnamTime.dayOf(row.confirmedAt());
            String commune = units.nameOf(row.area(), day);
            dossiers.add(new CaseDossier(
                    row.id(),
                    row.code(),
                    Person.label(row.name(), row.born()),
                    row.hamlet().isEmpty() ? commune : row.hamlet() + ", " + commune,
                    row.area(),
                    row.confirmedAt(),
                    row.withdrawn(),
                    tracers.findTracer(row.area(), day).map(Agency::id).orElse(null),
                    traced(row)));
        }
        return dossiers;
    }

    private static @Nullable Discharge traced(DossierStore.CaseRow row) {
        var at = row.tracedAt();
        Long fact = row.tracedFact();
        return at == null || fact == null ? null : new Discharge(at, fact);
    }

    @Override
    public long idOf(CaseDossier dossier) {
        return dossier.id();
    }

    @Override
    public SubjectCard card(CaseDossier dossier) {
        return new SubjectCard(dossier.code() + " " + dossier.label(), dossier.home(), "F0", "/cases/" + dossier.id());
    }

    @Override
    public List<Rule<CaseDossier>> rules() {
        return TracingRules.cases();
    }
}
