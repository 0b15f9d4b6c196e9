package vn.thanhtri.tracing.amend;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.Found;
import vn.thanhtri.tracing.cases.Outbreak;
import vn.thanhtri.tracing.cases.Outbreaks;
import vn.thanhtri.tracing.regroup.OutbreakChanges;
import vn.thanhtri.web.Language;
import vn.thanhtri.web.Words;
import vn.thanhtri.web.amend.Amendable;
import vn.thanhtri.web.amend.Recorded;

/** Outbreaks merged, or cases moved from one to another, by the number of the fact: taken back, all are where they were. */
@Component
class AmendRegrouping implements Amendable {
    private final OutbreakChanges changes;
    private final Outbreaks outbreaks;
    private final Words words;

    AmendRegrouping(OutbreakChanges changes, Outbreaks outbreaks, Words words) {
        this.changes = changes;
        this.outbreaks = outbreaks;
        this.words = words;
    }

    @Override
    public String kind() {
        return "regrouped";
    }

    @Override
    public Optional<Recorded> find(long id, Language language) {
        return changes.find(id)
                .map(moved -> new Recorded(
                        id,
                        words.say(language, "amend.kind.regrouped"),
                        nameOf(moved.fromOutbreak()) + " → " + nameOf(moved.toOutbreak()),
                        moved.reason(),
                        moved.at(),
                        moved.by(),
                        "/outbreaks/" + moved.fromOutbreak(),
                        List.of()));
    }

    private String nameOf(long outbreak) {
        return outbreaks.find(outbreak).map(Outbreak::name).orElse("…");
    }

    @Override
    public void withdraw(long id, String reason) {
        changes.takeBack(id, reason);
    }

    @Override
    public long correct(long id, Map<String, String> values, String reason) {
        throw new Found.Missing("correction of move", id);
    }
}
