package vn.thanhtri.people.person;

import java.util.Optional;
import vn.thanhtri.web.View;

/** The tags beside a person's name that other capabilities contribute, e.g. the tier; declared as a bean. */
public interface PersonTag {
    /** @param tone {@code bad}, {@code warn}, {@code ok}, {@code act} @param icon of the sprite, e.g. {@code check} */
    record Tag(String text, String tone, String icon) {}

    Optional<Tag> findTag(Person person, View view);
}
