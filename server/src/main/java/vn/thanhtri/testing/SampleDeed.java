package vn.thanhtri.testing;

import vn.thanhtri.tracing.contact.DeedKind;
import vn.thanhtri.tracing.contact.DeedTraits;

/** What is done about the samples of a contact. */
public enum SampleDeed implements DeedKind {
    /** Somebody was told to take it; the reference says which sample it is. */
    SAMPLING_ASSIGNED(DeedTraits.errand(TestingFact.SAMPLING_ASSIGNED)),
    SAMPLED(DeedTraits.sample(TestingFact.SAMPLE_TAKEN)
            .meeting()
            .mark(3, "M", "act", "action.SAMPLED")
            .verb(50)),
    NEGATIVE(DeedTraits.sample(TestingFact.SAMPLE_NEGATIVE)
            .mark(4, "−", "act", "action.NEGATIVE")
            .verb(60)),
    POSITIVE(DeedTraits.sample(TestingFact.SAMPLE_POSITIVE).badNews().mark(5, "+", "bad", "action.POSITIVE"));

    private final DeedTraits traits;

    SampleDeed(DeedTraits traits) {
        this.traits = traits;
    }

    @Override
    public DeedTraits traits() {
        return traits;
    }
}
