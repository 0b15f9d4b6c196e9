package vn.thanhtri.tracing.file;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.Known;
import vn.thanhtri.kernel.Rows;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.people.person.Persons;
import vn.thanhtri.policy.book.PolicyBooks;
import vn.thanhtri.tracing.RecordedStore;
import vn.thanhtri.tracing.Subjects;
import vn.thanhtri.tracing.cases.Care;
import vn.thanhtri.tracing.cases.CaseCorrections;
import vn.thanhtri.tracing.cases.CaseDetails;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.Classifications;
import vn.thanhtri.tracing.cases.InfectiousWindow;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.tracing.definition.Disease;
import vn.thanhtri.tracing.definition.DiseaseStore;
import vn.thanhtri.tracing.detail.DetailKind;
import vn.thanhtri.tracing.detail.KnownDetail;
import vn.thanhtri.tracing.interview.InterviewFiles;
import vn.thanhtri.tracing.source.PossibleSource;
import vn.thanhtri.tracing.source.PossibleSources;
import vn.thanhtri.tracing.source.Sources;
import vn.thanhtri.web.View;

/** Puts the page of a case together. */
@Component
class CaseFiles {
    private static final int MOST_FACTS = 10_000;

    private final Cases cases;
    private final Classifications classes;
    private final CaseDetails details;
    private final CaseCorrections corrections;
    private final Sources sources;
    private final PossibleSources possible;
    private final InterviewFiles interviews;
    private final Outbreaks outbreaks;
    private final DiseaseStore diseases;
    private final Persons persons;
    private final PolicyBooks policy;
    private final RecordedStore recorded;
    private final Journal journal;

    CaseFiles(
            Cases cases,
            Classifications classes,
            CaseDetails details,
            CaseCorrections corrections,
            Sources sources,
            PossibleSources possible,
            InterviewFiles interviews,
            Outbreaks outbreaks,
            DiseaseStore diseases,
            Persons persons,
            PolicyBooks policy,
            RecordedStore recorded,
            Journal journal) {
        this.cases = cases;
        this.classes = classes;
        this.details = details;
        this.corrections = corrections;
        this.sources = sources;
        this.possible = possible;
        this.interviews = interviews;
        this.outbreaks = outbreaks;
        this.diseases = diseases;
        this.persons = persons;
        this.policy = policy;
        this.recorded = recorded;
        this.journal = journal;
    }

    private CaseFile of(long id, @Nullable DetailKind add, View view) {
        PersonCase known = cases.get(id);
        Disease disease = diseases.ofOutbreak(known.outbreak());
        List<KnownDetail> all = details.listOf(List.of(id));
        InfectiousWindow window = cases.getWindow(id);
        List<Care> care = cases.listCare(id);
        return new CaseFile(
                known,
                outbreaks.get(known.outbreak()),
                disease,
                persons.get(known.person()).label(),
                window,
                care,
                classes.listOf(id),
                all,
                possible.of(id).stream().map(this::possible).toList(),
                sources.infected(List.of(id)).getOrDefault(id, List.of()).stream()
                        .map(this::other)
                        .flatMap(Optional::stream)
                        .toList(),
                sources.generation(id),
                EarliestDischarge.of(
                                known.known(),
                                all.stream().map(KnownDetail::known).toList(),
                                known.area(),
                                disease.subject(),
                                policy.current())
                        .orElse(null),
                Rows.whole(MOST_FACTS, journal.listAbout(new SubjectRef(Subjects.CASE, id), MOST_FACTS + 1)),
                corrections.listSteps(id),
                recorded.isOwn(RecordedStore.Table.PERSON_CASE, id),
                MovementStrip.of(interviews.of(id), window, care, view),
                CaseVersions.of(corrections.listVersions(id), details.listChanges(id), this::codeOf, view),
                add,
                Known.find().orElse(null));
    }

    @Transactional(readOnly = true)
    public CaseFile now(long id, @Nullable DetailKind add, View view) {
        return of(id, add, view);
    }

    /** As it was known at a minute, that minute included; in a transaction of its own. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    public CaseFile then(long id, View view) {
        return of(id, null, view);
    }

    private CaseFile.Possible possible(PossibleSource source) {
        Long of = source.personCase();
        return new CaseFile.Possible(source, of == null ? null : other(of).orElse(null));
    }

    private String codeOf(long id) {
        return cases.find(id).map(PersonCase::code).orElse("…");
    }

    private Optional<CaseFile.Other> other(long id) {
        return cases.find(id)
                .map(each -> new CaseFile.Other(each, persons.get(each.person()).label()));
    }
}
