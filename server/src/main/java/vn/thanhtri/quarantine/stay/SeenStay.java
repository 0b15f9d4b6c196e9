package vn.thanhtri.quarantine.stay;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thanhtri.web.Seen;

/** Where a stay lies, so that those of the place may see who looked. */
@Component
class SeenStay implements Seen.Place {
    private final Stays stays;

    SeenStay(Stays stays) {
        this.stays = stays;
    }

    @Override
    public String subject() {
        return Stays.KIND;
    }

    @Override
    public Optional<String> areaOf(long id) {
        return stays.find(id).map(Stay::area);
    }
}
