package vn.thanhtri.tracing.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.JournalKind;
import vn.thanhtri.kernel.Jurisdiction;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.TracingFact;
import vn.thanhtri.tracing.When;
import vn.thanhtri.tracing.detail.Detail;
import vn.thanhtri.tracing.detail.DetailChecks;
import vn.thanhtri.tracing.detail.DetailKind;
import vn.thanhtri.tracing.detail.DetailStore;
import vn.thanhtri.tracing.detail.KnownDetail;

/** What else is known of a case: recorded, set right, withdrawn. An outcome ends the infectious window and opens duties. */
@Service
public class CaseDetails {
    private final DetailStore store;
    private final CaseStore cases;
    private final CaseWindows windows;
    private final CaseFacts facts;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    CaseDetails(
            DetailStore store,
            CaseStore cases,
            CaseWindows windows,
            CaseFacts facts,
            Jurisdiction jurisdiction,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.windows = windows;
        this.facts = facts;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    /** Returns its number. Of what a case has only one of, a second is refused: the first is set right. */
    @Transactional
    @Asks(Verb.CORRECT_CASE)
    public long record(long personCase, Detail detail) {
        return recordAll(personCase, List.of(detail)).getFirst();
    }

    @Transactional
    @Asks(Verb.CORRECT_CASE)
    public List<Long> recordAll(long personCase, List<Detail> details) {
        return windows.change(() -> personCase, known -> {
            List<KnownDetail> before = store.listOf(List.of(personCase));
            Set<DetailKind> once = EnumSet.noneOf(DetailKind.class);
            before.forEach(other -> once.add(other.known().kind()));
            for (Detail detail : details) {
                DetailChecks.require(detail, clock.instant());
                boolean second = !once.add(detail.kind()) && !detail.kind().many();
                refuseTwice(second, known, detail);
                requireFree(known, detail);
            }
            long fact = append(TracingFact.CASE_DETAIL_RECORDED, known, details, "");
            return details.stream()
                    .map(detail -> store.insert(
                            personCase, detail, new DetailStore.Written(null, false, "", fact, known.area())))
                    .toList();
        });
    }

    @Transactional
    @Asks(Verb.CORRECT_CASE)
    public long correct(long id, Detail better, String reason) {
        Refuse.when(reason.isBlank(), "reason-missing", "reason");
        return windows.change(() -> getDetail(id).personCase(), known -> write(known, better, id, reason));
    }

    @Transactional
    @Asks(Verb.CORRECT_CASE)
    public void withdraw(long id, String reason) {
        Refuse.when(reason.isBlank(), "reason-missing", "reason");
        windows.change(() -> getDetail(id).personCase(), known -> {
            Detail before = getDetail(id).known();
            long fact = append(TracingFact.CASE_DETAIL_WITHDRAWN, known, List.of(before), reason);
            return store.insert(known.id(), before, new DetailStore.Written(id, true, reason, fact, known.area()));
        });
    }

    @Transactional(readOnly = true)
    public Optional<KnownDetail> find(long id) {
        return store.find(id);
    }

    /** What was corrected and taken back, in the order in which it was. */
    @Transactional(readOnly = true)
    public List<DetailStore.Change> listChanges(long personCase) {
        return store.listChanges(personCase);
    }

    /** Those that stand. */
    @Transactional(readOnly = true)
    public List<KnownDetail> listOf(Collection<Long> personCases) {
        return store.listOf(personCases);
    }

    /** The case of the disease, or of the outbreak, that has this official number; scope is a code of {@link DetailKind#OFFICIAL_NUMBER}. */
    @Transactional(readOnly = true)
    public Optional<Long> findNumbered(String scope, String canonical, long outbreak) {
        return store.findNumbered(scope, canonical, outbreak);
    }

    private long write(PersonCase known, Detail better, long corrects, String reason) {
        DetailChecks.require(better, clock.instant());
        requireFree(known, better);
        long fact = append(TracingFact.CASE_DETAIL_CORRECTED, known, List.of(better), reason);
        return store.insert(known.id(), better, new DetailStore.Written(corrects, false, reason, fact, known.area()));
    }

    private static void refuseTwice(boolean second, PersonCase known, Detail detail) {
        Refuse.when(
                second,
                "detail-twice",
                "kind",
                Map.of("kind", "@" + detail.kind().key(), "code", known.code()));
    }

    /** No two cases have one official number; who holds it may live where the actor sees nobody. */
    private void requireFree(PersonCase known, Detail detail) {
        if (detail.kind() != DetailKind.OFFICIAL_NUMBER) {
            return;
        }
        Optional<Long> holder =
                jurisdiction.everywhere(() -> store.findNumbered(detail.code(), detail.name(), known.outbreak()));
        Refuse.when(
                holder.isPresent() && holder.get() != known.id(),
                "number-twice",
                "told",
                Map.of(
                        "number",
                        detail.told(),
                        "code",
                        cases.find(holder.orElse(0L)).map(PersonCase::code).orElse("…")));
    }

    private long append(JournalKind kind, PersonCase known, List<Detail> details, String reason) {
        When at = details.size() == 1 ? details.getFirst().at() : null;
        Instant when = at == null ? clock.instant() : at.at();
        List<String> said = details.stream()
                .map(detail ->
                        (detail.kind() + " " + detail.code() + " " + detail.name() + " " + detail.told()).strip())
                .toList();
        return facts.append(kind, known, when, Map.of("details", said, "reason", reason));
    }

    private KnownDetail getDetail(long id) {
        return Found.get(store.find(id), "detail", id + " of a case");
    }
}
