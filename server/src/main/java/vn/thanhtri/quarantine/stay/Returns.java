package vn.thanhtri.quarantine.stay;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;

/** The way home: what is signed, whether the commune takes them. */
@Service
public class Returns {
    private final Stays stays;

    Returns(Stays stays) {
        this.stays = stays;
    }

    /** Signed at home what the text asks of the released: to stay at home, to declare. */
    @Transactional
    @Asks(Verb.QUARANTINE_PERSON)
    public void commit(long id, Instant at) {
        stays.record(stays.running(List.of(id)), StepKind.COMMITTED, at, "");
    }

    /** The commune of their home is asked whether it takes them back. */
    @Transactional
    @Asks(Verb.QUARANTINE_PERSON)
    public void askReturn(Collection<Long> ids, Instant at) {
        stays.record(stays.running(ids), StepKind.RETURN_ASKED, at, "");
    }

    /** The commune takes them, or says why not. */
    @Transactional
    @Asks(Verb.QUARANTINE_PERSON)
    public void answerReturn(long id, boolean accepts, Instant at, String note) {
        Stay stay = stays.running(List.of(id)).getFirst();
        Step asked = Refuse.needs(stay.last(StepKind.RETURN_ASKED), "return-not-asked", "stay", stay);
        Refuse.before(at, asked.at(), "answer-before-question", "at");
        Refuse.when(!accepts && note.isBlank(), "reason-missing", "note");
        stays.record(List.of(stay), accepts ? StepKind.RETURN_ACCEPTED : StepKind.RETURN_DECLINED, at, note.strip());
    }
}
