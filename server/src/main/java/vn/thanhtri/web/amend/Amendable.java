package vn.thanhtri.web.amend;

import java.util.Map;
import java.util.Optional;
import vn.thanhtri.web.Language;

/**
 * A kind of recorded facts that can be withdrawn, and perhaps corrected, with a reason; declared as a bean. Pages link to
 * {@link AmendPages#pathOf}; nothing else has to be written for a page, an API and "Hoàn tác".
 */
public interface Amendable {
    /** As it stands in addresses, e.g. {@code act}; the words are {@code amend.kind.<kind>}. */
    String kind();

    /** What stands under this number for who asks; empty when it never did, was withdrawn, or was corrected since. */
    Optional<Recorded> find(long id, Language language);

    /** It was not so: everything that rests on it is derived again. @throws vn.thanhtri.kernel.RefusedException without a reason */
    void withdraw(long id, String reason);

    /**
     * It was otherwise.
     *
     * @param values by the names of {@link Recorded#fields()}; what is left out stays as it is
     * @return the number under which the better knowledge stands
     * @throws vn.thanhtri.kernel.RefusedException naming the field, or without a reason
     */
    long correct(long id, Map<String, String> values, String reason);
}
