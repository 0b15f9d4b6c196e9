package vn.thanhtri.testing.box;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.obligation.Discharge;
import vn.thanhtri.obligation.Duty;
import vn.thanhtri.obligation.Rule;
import vn.thanhtri.obligation.Topic;
import vn.thanhtri.policy.PolicyBook;

/**
 * Owed: tubes that were on the list of a box and not in it are found, or given up so that their people are sampled again, by the
 * health station that sent them; hours only where the province set them ({@code testing.box.search}). Source: 3486/QĐ-BYT.
 * Why: people whose tube is missing believe that they were tested.
 */
final class SearchTubes implements Rule<BoxStore.Dossier> {
    private final Function<BoxStore.Dossier, @Nullable Long> station;

    SearchTubes(Function<BoxStore.Dossier, @Nullable Long> station) {
        this.station = station;
    }

    @Override
    public String key() {
        return "box.search";
    }

    @Override
    public Topic topic() {
        return Topic.TESTING;
    }

    @Override
    public List<Duty> duties(BoxStore.Dossier box, PolicyBook book) {
        Discharge received = box.received();
        Long debtor = station.apply(box);
        return received == null || box.missed() == 0 || debtor == null
                ? List.of()
                : List.of(DeliverBox.owed(
                        key(),
                        debtor,
                        received.at(),
                        book.find("testing.box.search", box.area(), "", received.at()),
                        box.missing() == 0 ? box.settled() : null));
    }
}
