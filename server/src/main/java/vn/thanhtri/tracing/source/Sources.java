package vn.thanhtri.tracing.source;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.JournalKind;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.Subjects;
import vn.thanhtri.tracing.TracingFact;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.tracing.cases.Source;

/** Sources told of cases, beside the one that is chosen in the finding; who infected how many. */
@Service
public class Sources {
    private final SourceStore store;
    private final Cases cases;
    private final Journal journal;
    private final Clock clock;

    Sources(SourceStore store, Cases cases, Journal journal, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.journal = journal;
        this.clock = clock;
    }

    /** Returns its number; that of the former where the same source was told before, with what is new about it. */
    @Transactional
    @Asks(Verb.CORRECT_CASE)
    public long record(long personCase, SourceLink link) {
        Optional<KnownSource> before = store.listOf(List.of(personCase)).stream()
                .filter(known -> known.known().sameAs(link))
                .findFirst();
        if (before.isPresent()) {
            SourceLink known = before.get().known();
            boolean tells = !link.evidence().isEmpty() && !link.evidence().equals(known.evidence())
                    || !link.others().isEmpty() && !link.others().equals(known.others());
            return tells
                    ? write(personCase, link, before.get().id(), "told again", TracingFact.CASE_SOURCE_TOLD)
                    : before.get().id();
        }
        return write(personCase, link, null, "", TracingFact.CASE_SOURCE_TOLD);
    }

    /**
     * The source that counts from now on, or none: a better knowledge of the case, whatever else was told stays. Returns the number of
     * the finding.
     *
     * @param source number of a case; null for unknown
     */
    @Transactional
    @Asks(Verb.CORRECT_CASE)
    public long choose(long personCase, @Nullable Long source, String reason) {
        Refuse.when(reason.isBlank(), "reason-missing", "reason");
        PersonCase known = cases.get(personCase);
        Source chosen = source == null ? new Source.Unknown() : new Source.OfCase(source, null);
        cases.correct(personCase, known.known().from(chosen), reason);
        return cases.get(personCase).finding();
    }

    /** Told otherwise than it was. */
    @Transactional
    @Asks(Verb.CORRECT_CASE)
    public long correct(long id, SourceLink better, String reason) {
        Refuse.when(reason.isBlank(), "reason-missing", "reason");
        return write(get(id).personCase(), better, id, reason, TracingFact.CASE_SOURCE_CORRECTED);
    }

    @Transactional
    @Asks(Verb.CORRECT_CASE)
    public void withdraw(long id, String reason) {
        Refuse.when(reason.isBlank(), "reason-missing", "reason");
        KnownSource before = get(id);
        PersonCase known = cases.get(before.personCase());
        long fact = append(TracingFact.CASE_SOURCE_WITHDRAWN, known, before.known());
        store.insert(known.id(), before.known(), new SourceStore.Written(id, true, reason, fact, known.area()));
    }

    @Transactional(readOnly = true)
    public Optional<KnownSource> find(long id) {
        return store.find(id);
    }

    @Transactional(readOnly = true)
    public List<KnownSource> listOf(Collection<Long> personCases) {
        return store.listOf(personCases);
    }

    /** Who may have it from each of these cases, by source, chosen or told; a case with two sources counts for both. */
    @Transactional(readOnly = true)
    public Map<Long, List<Long>> infected(Collection<Long> personCases) {
        return store.infected(personCases);
    }

    /** 1 for a case without a known source, one more for each step from there, by the shortest way. */
    @Transactional(readOnly = true)
    public int generation(long personCase) {
        Set<Long> seen = new HashSet<>(Set.of(personCase));
        Set<Long> row = Set.of(personCase);
        for (int generation = 1; ; generation++) {
            row = new HashSet<>(store.above(row));
            row.removeAll(seen);
            if (row.isEmpty()) {
                return generation;
            }
            seen.addAll(row);
        }
    }

    private long write(long personCase, SourceLink link, @Nullable Long corrects, String reason, JournalKind kind) {
        PersonCase known = cases.get(personCase);
        Long source = link.sourceCase();
        Refuse.when(source != null && source == personCase, "source-itself", "source");
        Refuse.when(source == null && link.told().isEmpty(), "place-missing", "source");
        Refuse.when(source != null && !cases.get(source).stands(), "source-unknown", "source");
        long fact = append(kind, known, link);
        return store.insert(personCase, link, new SourceStore.Written(corrects, false, reason, fact, known.area()));
    }

    private long append(JournalKind kind, PersonCase known, SourceLink link) {
        return journal.append(new Fact(
                kind,
                new SubjectRef(Subjects.CASE, known.id()),
                clock.instant(),
                known.area(),
                Map.of("source", String.valueOf(link.sourceCase()), "told", link.told(), "evidence", link.evidence())));
    }

    private KnownSource get(long id) {
        return Found.get(store.find(id), "source", id);
    }
}
