package vn.thanhtri.obligation;

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

    /** Dossiers of the subjects named, by one query; a subject that no longer exists is left out. */
    List<D> load(Collection<Long> ids);

    long idOf(D dossier);

    /** How the subject appears on the board. */
    SubjectCard card(D dossier);

    List<Rule<D>> rules();
}
