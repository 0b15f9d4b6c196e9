package vn.thanhtri.people.agency;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Journal;
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.RefusedException;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.right.Verb;

/** Whose a record is: of the agency that recorded it. It takes it back, or who stands over the agency's place. */
@Component
public class Recorders {
    private final Journal journal;
    private final Agencies agencies;

    Recorders(Journal journal, Agencies agencies) {
        this.journal = journal;
        this.agencies = agencies;
    }

    /** Whether what a fact recorded is the actor's to take back. */
    public boolean isOf(Actor actor, long fact) {
        return actor.role() == Role.SYSTEM
                || journal.findRecorder(fact)
                        .flatMap(agencies::find)
                        .map(recorder -> isOf(actor, recorder))
                        .orElse(isOfProvince(actor.area()));
    }

    /** @throws RefusedException (403) when a fact was recorded by another agency that does not stand below the actor */
    public void require(Verb verb, long fact) {
        Actor actor = Acting.current();
        if (!isOf(actor, fact)) {
            String recorder = journal.findRecorder(fact).map(agencies::nameOf).orElse("");
            throw Refusal.ofRight("people.refusal.not-recorder", Map.of("verb", "@" + verb.key(), "agency", recorder))
                    .asException();
        }
    }

    /** What the program recorded, or an account without an agency, is the province's to take back. */
    private static boolean isOfProvince(String area) {
        return area.indexOf('.') == area.length() - 1;
    }

    private static boolean isOf(Actor actor, Agency recorder) {
        boolean own = actor.agency() != null && actor.agency() == recorder.id();
        return own || recorder.area().startsWith(actor.area());
    }
}
