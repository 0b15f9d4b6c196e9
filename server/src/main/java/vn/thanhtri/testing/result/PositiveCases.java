package vn.thanhtri.testing.result;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanhtri.testing.PositiveContacts;
import vn.thanhtri.testing.SampleDeed;
import vn.thanhtri.testing.tube.Swab;
import vn.thanhtri.tracing.When;
import vn.thanhtri.tracing.cases.CaseFinding;
import vn.thanhtri.tracing.cases.Cases;
import vn.thanhtri.tracing.cases.Classifications;
import vn.thanhtri.tracing.cases.FoundIn;
import vn.thanhtri.tracing.cases.Onset;
import vn.thanhtri.tracing.cases.PersonCase;
import vn.thanhtri.tracing.cases.ReportCase;
import vn.thanhtri.tracing.cases.Source;
import vn.thanhtri.tracing.contact.ContactActions;
import vn.thanhtri.tracing.contact.ContactLine;
import vn.thanhtri.tracing.contact.ContactQuery;
import vn.thanhtri.tracing.contact.Deed;
import vn.thanhtri.tracing.contact.RecordAction;
import vn.thanhtri.tracing.definition.CaseClass;
import vn.thanhtri.tracing.definition.ClassStep;
import vn.thanhtri.tracing.definition.Ground;

/** One person's own positive result makes a case: confirmed by PCR, suspected by a rapid test until a PCR says more. */
@Component
class PositiveCases {
    private final Cases cases;
    private final Classifications classes;
    private final PositiveContacts positives;
    private final ContactActions actions;
    private final ContactQuery contacts;
    private final Clock clock;

    PositiveCases(
            Cases cases,
            Classifications classes,
            PositiveContacts positives,
            ContactActions actions,
            ContactQuery contacts,
            Clock clock) {
        this.cases = cases;
        this.classes = classes;
        this.positives = positives;
        this.actions = actions;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** Within the turn of the tiers. @param outbreak of the campaign; the contact's own comes first; null for none */
    void make(Swab swab, ReportResult told, @Nullable Long outbreak) {
        Optional<PersonCase> known = cases.findOf(swab.person()).filter(PersonCase::stands);
        ClassStep step = step(told);
        if (known.isPresent()) {
            if (known.get().sure() == CaseClass.SUSPECTED && step.to() == CaseClass.CONFIRMED) {
                classes.classify(known.get().id(), step);
            }
            return;
        }
        Optional<ContactLine> contact = contacts.find(swab.person(), clock.instant());
        Long own = contact.map(ContactLine::outbreak).orElse(null);
        Long to = own == null ? outbreak : own;
        if (to == null) {
            return;
        }
        boolean followed =
                contact.map(ContactLine::tier).filter(tier -> tier > 0).isPresent();
        if (followed) {
            actions.record(
                    new RecordAction(List.of(swab.person()), SampleDeed.POSITIVE, told.resultedAt(), swab.code(), ""));
        }
        Instant confirmed = step.to() == CaseClass.CONFIRMED ? told.resultedAt() : null;
        boolean kept = contact.isPresent() && contact.get().isolated();
        Source source = contact.map(PositiveContacts::source).orElseGet(Source.Unknown::new);
        cases.report(new ReportCase(
                to,
                swab.person(),
                null,
                new CaseFinding(
                                null,
                                swab.takenAt(),
                                told.resultedAt(),
                                confirmed,
                                kept ? FoundIn.QUARANTINE : FoundIn.COMMUNITY,
                                source,
                                null,
                                "")
                        .withOnset(Onset.UNKNOWN, null, null),
                step,
                false));
    }

    private static ClassStep step(ReportResult told) {
        boolean pcr = told.method() == Method.PCR;
        return new ClassStep(
                pcr ? CaseClass.CONFIRMED : CaseClass.SUSPECTED,
                When.minute(told.resultedAt()),
                Set.of(pcr ? Ground.PCR : Ground.RAPID),
                "");
    }

    /** The result was none: the case that it made, and the deed, are taken back. */
    void unmake(Swab swab, Result before, String reason) {
        cases.findOf(swab.person())
                .filter(PersonCase::stands)
                .filter(known -> before.resultedAt().equals(known.known().positiveAt()))
                .ifPresent(known -> positives.withdraw(known.id(), reason));
        withdraw(swab, SampleDeed.POSITIVE, reason);
    }

    void withdraw(Swab swab, SampleDeed kind, String reason) {
        List<Deed> done = actions.listOf(List.of(swab.person()));
        done.stream()
                .filter(deed -> deed.kind() == kind && deed.reference().equals(swab.code()))
                .forEach(deed -> actions.withdraw(deed.id(), reason));
    }
}
