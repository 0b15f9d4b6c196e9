package vn.thanhtri.obligation;

import java.util.List;
import vn.thanhtri.policy.PolicyBook;

/**
 * A named, pure function from all facts about a subject to what is owed. One class, one legal source, one test.
 *
 * @param <D> the dossier
 */
public interface Rule<D> {
    /** Key of the rule, e.g. {@code contact.sample-first}; its words are {@code rule.<key>.title} and {@code .detail}. */
    String key();

    Topic topic();

    /** Every duty of the subject, also those discharged; the same answer for the same dossier and book. */
    List<Duty> duties(D dossier, PolicyBook book);
}
