package vn.thanhtri.web;

import java.util.Set;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.Role;

/**
 * An entry of the main menu; a capability declares its own as a bean.
 *
 * @param order position from the left
 * @param key words, e.g. {@code menu.board}
 * @param path e.g. {@code /board}; the entry is current for every page below it
 * @param roles who sees it; empty for everybody who has signed in
 */
public record MenuEntry(int order, String key, String path, Set<Role> roles) {
    public static MenuEntry forAll(int order, String key, String path) {
        return new MenuEntry(order, key, path, Set.of());
    }

    boolean isFor(Actor actor) {
        return roles.isEmpty() || roles.contains(actor.role());
    }
}
