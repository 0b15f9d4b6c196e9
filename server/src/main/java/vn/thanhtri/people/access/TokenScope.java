package vn.thanhtri.people.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thanhtri.kernel.Role;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.kernel.right.Whose;

/** How far a token goes; never beyond the role of its owner, and never to the account itself. */
public enum TokenScope {
    /** Reads what its owner may read. */
    READ,
    /** Whatever its owner may do. */
    WRITE,
    /** Reads, and does what was named. */
    NAMED;

    /** What a role may give to a program. */
    static List<Verb> givenBy(Role role) {
        return Arrays.stream(Verb.values())
                .filter(verb -> verb.whose() != Whose.SELF && verb.roles().contains(role))
                .toList();
    }

    /** Names of the verbs that a program may, as {@code Actor.only} holds them. */
    Set<String> verbs(Role role, Collection<Verb> named) {
        return givenBy(role).stream()
                .filter(verb -> switch (this) {
                    case READ -> Verb.SEEING.contains(verb);
                    case WRITE -> true;
                    case NAMED -> named.contains(verb);
                })
                .map(Verb::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
