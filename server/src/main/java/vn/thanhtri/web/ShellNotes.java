package vn.thanhtri.web;

import java.util.Optional;
import vn.thanhtri.kernel.Actor;

/** What a capability says above or below pages of others, e.g. that its figures are not yet up to date; declared as a bean. */
public interface ShellNotes {
    /** @param path of the request, e.g. {@code /outbreaks/7} */
    Optional<Fragment> above(String path, Actor actor);

    Optional<Fragment> below(Actor actor);
}
