package vn.thanhtri.web;

import java.util.Set;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.right.Entitled;
import vn.thanhtri.kernel.right.Verb;

/**
 * An entry of the main menu; a capability declares its own as a bean.
 *
 * @param order position from the left
 * @param key words, e.g. {@code menu.board}
 * @param path e.g. {@code /board}; the entry is current for every page below it
 * @param verbs shown to who may do one of these; empty for everybody who has signed in
 */
public record MenuEntry(int order, String key, String path, Set<Verb> verbs) {
    public static MenuEntry forAll(int order, String key, String path) {
        return new MenuEntry(order, key, path, Set.of());
    }

    public static MenuEntry forThose(int order, String key, String path, Verb... verbs) {
        return new MenuEntry(order, key, path, Set.of(verbs));
    }

    boolean isFor(Actor actor) {
        return verbs.isEmpty() || verbs.stream().anyMatch(verb -> Entitled.may(actor, verb));
    }
}
