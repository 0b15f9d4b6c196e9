package vn.thanhtri.obligation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * How a capability hands its subjects to the engine: one kind of subject, one query for the dossiers, one list of rules.
 *
 * @param <D> the dossier: all facts about one subject
 */
public interface Derivation<D> {
    /** The kind in {@link vn.thanhtri.kernel.SubjectRef}, e.g. {@code contact}. */
    String subjectKind();

    /**
     * Dossiers of the subjects named, by one query; a subject that no longer exists is left out. The engine asks with the
     * whole country in sight.
     */
    List<D> load(Collection<Long> ids);

    long idOf(D dossier);

    /** How the subject appears on the board. */
    SubjectCard card(D dossier);

    List<Rule<D>> rules();

    /**
     * Subjects whose rules name another occurrence on this day (a daily check, a daily report), in the order of their
     * numbers; the engine derives them when the day begins, and after an outage for every day it missed.
     *
     * @param after only numbers above this one
     * @param limit no more than so many
     */
    default List<Long> listRecurring(LocalDate day, long after, int limit) {
        return List.of();
    }

    /**
     * Subjects of this kind whose dossier holds something of subjects of another kind that have just been derived: a task that
     * is owed for each case follows the cases. Asked after every derivation, so it answers without a query where it can.
     */
    default List<Long> listFollowing(String changedKind, Collection<Long> ids) {
        return List.of();
    }
}
