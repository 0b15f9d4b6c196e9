package vn.thanhtri.tracing.amend;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.people.person.PersonPanel;
import vn.thanhtri.web.Fragment;

/** On a person's page: meetings, presences and isolations that stand, each with the way to set it right. */
@Component
public class RecordedPanel implements PersonPanel {
    private static final int ORDER = 40;

    private final AmendStore store;

    RecordedPanel(AmendStore store) {
        this.store = store;
    }

    /** @param kind of the page that amends it @param text what it was @param setting where it was; null for what was no setting */
    public record Line(
            String kind,
            long id,
            java.time.Instant at,
            String text,
            @Nullable Long setting) {
        public String path() {
            return "/amend/" + kind + "/" + id;
        }
    }

    /** The newest of them. */
    public record Records(List<Line> lines, int all) {}

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Fragment> panelOf(Person person) {
        Records records = store.listOf(person.id());
        return records.lines().isEmpty()
                ? Optional.empty()
                : Optional.of(new Fragment("tracing/person-records", records));
    }
}
