package vn.thanhtri.obligation;

import java.util.Optional;
import vn.thanhtri.kernel.Actor;

/** Who ordered the work behind a kind of subject; a capability whose work is ordered and followed up (đôn đốc) declares one. */
public interface Issuer {
    String subjectKind();

    /** The agency that follows the work up and is asked for more time. */
    Optional<Long> findOffice(long subject);

    /** Whether the actor speaks for the issuer: extends, reassigns, excuses, reminds. */
    boolean isSpokenForBy(long subject, Actor actor);

    /** Whether the order is hỏa tốc: what is said of it goes out in quiet hours too. */
    boolean isUrgent(long subject);
}
