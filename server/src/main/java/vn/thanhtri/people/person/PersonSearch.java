package vn.thanhtri.people.person;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.kernel.list.Slice;
import vn.thanhtri.kernel.right.Entitled;
import vn.thanhtri.kernel.right.Verb;

/**
 * Finds persons: by name without diacritics; for those entitled to full numbers also by part of a telephone or citizen
 * number: asked part by part, a search would give them away.
 */
@Service
public class PersonSearch {
    /** A list that is narrowed to so many is not complete. */
    static final int MOST_CANDIDATES = PersonSearchStore.MOST_CANDIDATES;

    private static final int MOST_FOUND = 200;

    private final PersonSearchStore store;
    private final LikenessStore likenesses;

    PersonSearch(PersonSearchStore store, LikenessStore likenesses) {
        this.store = store;
        this.likenesses = likenesses;
    }

    /** By given name in Vietnamese order; the latest registered when nothing is sought. */
    @Transactional(readOnly = true)
    public List<Person> search(String text, int limit) {
        if (text.isBlank()) {
            return store.listLatest(Math.min(limit, MOST_FOUND));
        }
        String sought = sought(text);
        return sought.isEmpty() ? List.of() : store.search(sought, Math.min(limit, MOST_FOUND));
    }

    @Transactional(readOnly = true)
    public Slice<Person> list(Asked asked) {
        return store.list(asked, sought(asked.filter("q")));
    }

    /** Everybody of a hamlet. */
    @Transactional(readOnly = true)
    public List<Person> listOfHamlet(long hamlet, int limit) {
        return store.listOfHamlet(hamlet, limit);
    }

    /** Who may be the same as somebody about to be entered, likeliest first. */
    @Transactional(readOnly = true)
    public List<Likeness> listLikelyDuplicates(PersonEntry entry, int limit) {
        return likenesses.list(entry, limit);
    }

    private static String sought(String text) {
        boolean digits = Entitled.may(Acting.current(), Verb.SEE_FULL_NUMBERS);
        return digits ? text : text.replaceAll("\\p{N}+", " ").strip();
    }
}
