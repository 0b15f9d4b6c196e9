package vn.thanhtri.testing.tube;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Found;

/** Tubes, the tables where they are filled, and who is in them. */
@Service
public class Tubes {
    private static final int MOST_SWABS = 200;

    private final TubeStore store;
    private final SwabStore swabs;

    Tubes(TubeStore store, SwabStore swabs) {
        this.store = store;
        this.swabs = swabs;
    }

    /** @throws Found.Missing when there is none, or none that the actor may see */
    @Transactional(readOnly = true)
    public Tube get(long id) {
        return Found.get(store.find(id), "tube", id);
    }

    /** @throws Found.Missing when there is none, or none that the actor may see */
    @Transactional(readOnly = true)
    public SamplingTable getTable(long id) {
        return Found.get(store.findTable(id), "table", id);
    }

    /** @throws Found.Missing when there is none, or none that the actor may see */
    @Transactional(readOnly = true)
    public Swab getSwab(long id) {
        return Found.get(swabs.list(List.of(id)).stream().findFirst(), "swab", id);
    }

    @Transactional(readOnly = true)
    public List<Tube> list(Collection<Long> ids) {
        return store.list(ids);
    }

    /** By the numbers of their labels; those that are none of ours are left out. */
    @Transactional(readOnly = true)
    public List<Tube> listByNumbers(Collection<Long> numbers) {
        return store.listByNumbers(numbers);
    }

    /** Of a campaign, what is still at the tables. */
    @Transactional(readOnly = true)
    public List<Tube> listUnsent(long campaign, int limit) {
        return store.listUnsent(campaign, null, limit);
    }

    /** Everybody who was ever recorded in these tubes. */
    @Transactional(readOnly = true)
    public List<Swab> listSwabs(Collection<Long> tubes) {
        return swabs.listOf(tubes, MOST_SWABS * Math.max(1, tubes.size()));
    }

    /** Who is in a tube. */
    @Transactional(readOnly = true)
    public List<Swab> listStanding(long tube) {
        return listSwabs(List.of(tube)).stream()
                .filter(one -> one.why() == null)
                .toList();
    }
}
