package vn.thanhtri.people.person;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.place.Units;

/** Where somebody lives, as in a sentence. */
@Component
class Homes {
    private final Units units;
    private final Clock clock;

    Homes(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** 12 đường Giải Phóng, xóm Soi, xã Tân Khánh; what is unknown is left out */
    String of(Person person) {
        Residence residence = person.residence();
        String commune =
                residence.area().isEmpty() ? "" : units.nameOf(residence.area(), VietnamTime.dayOf(clock.instant()));
        String hamlet = residence.hamletName();
        String place = hamlet.isEmpty() || commune.isEmpty() ? hamlet + commune : hamlet + ", " + commune;
        return residence.address().isEmpty() ? place : residence.address() + ", " + place;
    }
}
