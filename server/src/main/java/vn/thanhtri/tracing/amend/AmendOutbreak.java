package vn.thanhtri.tracing.amend;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.tracing.regroup.OutbreakChanges;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;
import vn.thanhtri.web.amend.Amendable;
import vn.thanhtri.web.amend.Recorded;

/** The file of an outbreak in which nothing stands yet. */
@Component
class AmendOutbreak implements Amendable {
    private final Outbreaks outbreaks;
    private final OutbreakChanges changes;
    private final Words words;

    AmendOutbreak(Outbreaks outbreaks, OutbreakChanges changes, Words words) {
        this.outbreaks = outbreaks;
        this.changes = changes;
        this.words = words;
    }

    @Override
    public String kind() {
        return "outbreak";
    }

    @Override
    public Optional<Recorded> find(long id, Language language) {
        return outbreaks
                .find(id)
                .map(known -> new Recorded(
                        id,
                        words.say(language, "amend.kind.outbreak"),
                        known.name(),
                        known.codePrefix(),
                        VietnamTime.at(known.openedOn(), LocalTime.MIN),
                        "",
                        "/outbreaks",
                        List.of(),
                        true));
    }

    @Override
    public void withdraw(long id, String reason) {
        changes.withdraw(id, reason);
    }

    @Override
    public long correct(long id, Map<String, String> values, String reason) {
        throw new Found.Missing("correction of outbreak", id);
    }
}
