package vn.thanhtri.tracing.cases;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Fact;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.JournalKind;
import vn.thanhtri.kernel.SubjectRef;
import vn.thanhtri.tracing.Subjects;
import vn.thanhtri.tracing.TracingFact;
import vn.thanhtri.tracing.When;
import vn.thanhtri.tracing.definition.CaseClass;

/** What the journal keeps of cases. */
@Component
class CaseFacts {
    private final Journal journal;

    CaseFacts(Journal journal) {
        this.journal = journal;
    }

    long append(JournalKind kind, PersonCase known, Instant at, Map<String, ?> payload) {
        return journal.append(new Fact(kind, new SubjectRef(Subjects.CASE, known.id()), at, known.area(), payload));
    }

    long appendFirst(long id, String code, ReportCase command, String area) {
        Map<String, Object> payload = payload(command.finding());
        payload.put("code", code);
        payload.put("person", command.person());
        payload.put("class", command.first().to().name());
        JournalKind kind =
                command.first().to() == CaseClass.CONFIRMED ? TracingFact.CASE_CONFIRMED : TracingFact.CASE_SUSPECTED;
        return journal.append(new Fact(
                kind, new SubjectRef(Subjects.CASE, id), command.first().at().at(), area, payload));
    }

    static Map<String, Object> payload(CaseFinding finding) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("onset", finding.onset().name());
        payload.put(
                "onsetOn", finding.onsetOn() == null ? null : finding.onsetOn().toString());
        payload.put("sampledAt", written(finding.sampled()));
        payload.put("positiveAt", written(finding.positive()));
        payload.put("foundIn", finding.foundIn().name());
        payload.put("isolatedAt", written(finding.isolated()));
        return payload;
    }

    private static @Nullable String written(@Nullable When known) {
        return known == null
                ? null
                : known.dayOnly() ? known.written() : known.at().toString();
    }
}
