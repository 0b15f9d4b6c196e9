package vn.thanhtri.testing.tube;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;
import vn.thanhtri.web.amend.Amendable;
import vn.thanhtri.web.amend.Recorded;

/** Somebody in a tube: taken back at once where it was a mistake. */
@Component
class AmendSwab implements Amendable {
    private final Tubes tubes;
    private final WrongTubes wrong;
    private final SwabStore swabs;
    private final Words words;

    AmendSwab(Tubes tubes, WrongTubes wrong, SwabStore swabs, Words words) {
        this.tubes = tubes;
        this.wrong = wrong;
        this.swabs = swabs;
        this.words = words;
    }

    @Override
    public String kind() {
        return "swab";
    }

    @Override
    public Optional<Recorded> find(long id, Language language) {
        return swabs.list(List.of(id)).stream()
                .filter(swab -> swab.why() == null)
                .findFirst()
                .map(swab -> new Recorded(
                        id,
                        words.say(language, "amend.kind.swab"),
                        swab.label(),
                        swab.code(),
                        swab.takenAt(),
                        "",
                        "/tubes/" + tubes.get(swab.tube()).id(),
                        List.of()));
    }

    @Override
    public void withdraw(long id, String reason) {
        wrong.withdraw(List.of(id), reason);
    }

    @Override
    public long correct(long id, Map<String, String> values, String reason) {
        throw new Found.Missing("correction of swab", id);
    }
}
