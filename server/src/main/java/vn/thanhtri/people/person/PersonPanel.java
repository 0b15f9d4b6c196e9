package vn.thanhtri.people.person;

import java.util.Optional;
import vn.thanhtri.web.Fragment;

/** A part of a person's page that another capability contributes, e.g. the duties owed for them; declared as a bean. */
public interface PersonPanel {
    /** Position from the top of the right column. */
    int order();

    /** Empty when there is nothing to show. */
    Optional<Fragment> panelOf(Person person);
}
