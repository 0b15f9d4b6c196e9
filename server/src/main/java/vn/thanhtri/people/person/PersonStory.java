package vn.thanhtri.people.person;

import java.util.List;
import vn.thanhtri.web.View;

/** What a capability knows about somebody's life: exposures, tiers, stays, samples; declared as a bean. */
public interface PersonStory {
    /** In no order; within the transaction and the jurisdiction of who looks. */
    List<Moment> listMoments(Person person, View view);
}
