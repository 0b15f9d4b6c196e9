package vn.thanhtri.testing.box;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.Jurisdiction;
import vn.thanhtri.testing.lab.Laboratories;
import vn.thanhtri.testing.lab.Laboratory;

/** How long a tube would wait at each laboratory: what it has to test by what it tests in a day. */
@Component
public class LaboratoryQueues {
    private static final int MOST = 200;
    private static final int HOURS = 24;

    private final BoxStore store;
    private final Laboratories laboratories;
    private final Jurisdiction jurisdiction;

    LaboratoryQueues(BoxStore store, Laboratories laboratories, Jurisdiction jurisdiction) {
        this.store = store;
        this.laboratories = laboratories;
        this.jurisdiction = jurisdiction;
    }

    /** @param tubes to be tested, from everywhere @param hours until they are done at its capacity */
    public record Queue(Laboratory laboratory, int tubes, long hours) {}

    /** Those that may test what is taken in a place, the shortest first: the first is the proposal. */
    @Transactional(readOnly = true)
    public List<Queue> listFor(String area) {
        Map<Long, Integer> waiting = jurisdiction.everywhere(() -> store.backlogs(MOST)).stream()
                .collect(Collectors.toMap(BoxStore.Backlog::laboratory, BoxStore.Backlog::tubes));
        return laboratories.listFor(area).stream()
                .map(one -> {
                    int tubes = waiting.getOrDefault(one.agency(), 0);
                    return new Queue(one, tubes, Math.ceilDiv((long) tubes * HOURS, one.perDay()));
                })
                .sorted(Comparator.comparingLong(Queue::hours)
                        .thenComparing(queue -> queue.laboratory().name()))
                .toList();
    }
}
