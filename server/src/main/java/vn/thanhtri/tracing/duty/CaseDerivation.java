package vn.thanhtri.tracing.duty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.obligation.Derivation;
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
    private final Clock clock;

    CaseDerivation(DossierStore store, Tracers tracers, Units units, Clock clock) {
        this.store = store;
        this.tracers = tracers;
        this.units = units;
        this.clock = clock;
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
            Instant since = since(row);
            LocalDate day = VietnamTime.dayOf(since);
            String commune = units.nameOf(row.area(), day);
            dossiers.add(new CaseDossier(
                    row.id(),
                    row.code(),
                    Person.label(row.name(), row.born()),
                    row.hamlet().isEmpty() ? commune : row.hamlet() + ", " + commune,
                    row.area(),
                    row.subject(),
                    row.counted(),
                    row.withdrawn(),
                    row.suspectedAt(),
                    row.confirmedAt(),
                    row.diedAt(),
                    tracers.findTracer(row.area(), day).map(Agency::id).orElse(null),
                    tracers.findStation(row.area(), day).map(Agency::id).orElse(null),
                    row.traced(),
                    row.reported(),
                    row.deathReported()));
        }
        return dossiers;
    }

    /** As the hierarchy was then: when it was confirmed, else when it was suspected. */
    private Instant since(DossierStore.CaseRow row) {
        Instant confirmed = row.confirmedAt();
        Instant suspected = row.suspectedAt();
        return confirmed != null ? confirmed : suspected != null ? suspected : clock.instant();
    }

    @Override
    public long idOf(CaseDossier dossier) {
        return dossier.id();
    }

    @Override
    public SubjectCard card(CaseDossier dossier) {
        return new SubjectCard(
                dossier.code() + " " + dossier.label(),
                dossier.home(),
                dossier.counts() ? "F0" : "",
                "/cases/" + dossier.id());
    }

    @Override
    public List<Rule<CaseDossier>> rules() {
        return TracingRules.cases();
    }
}
