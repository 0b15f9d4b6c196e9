package vn.thanhtri.testing.tube;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.place.hamlet.Household;
import vn.thanhtri.place.hamlet.Households;
import vn.thanhtri.testing.campaign.Campaign;
import vn.thanhtri.testing.campaign.Campaigns;
import vn.thanhtri.testing.campaign.Part;

/** Puts together who stands in front of a table, and which tube they go into. */
@Component
class TableDesk {
    private static final Duration LATELY = Duration.ofMinutes(10);
    private static final int MOST_OF_A_HOUSEHOLD = 60;
    private static final int MOST_FOUND = 20;
    private static final int MOST_AGAIN = 50;

    private final TubeStore store;
    private final QueueStore queue;
    private final Tubes tubes;
    private final Campaigns campaigns;
    private final Households households;
    private final Clock clock;

    TableDesk(TubeStore store, QueueStore queue, Tubes tubes, Campaigns campaigns, Households households, Clock clock) {
        this.store = store;
        this.queue = queue;
        this.tubes = tubes;
        this.campaigns = campaigns;
        this.households = households;
        this.clock = clock;
    }

    /** @param target whoever was called up; null for the next of the queue @param sought part of a name; empty for none */
    @Transactional(readOnly = true)
    public TablePage show(long id, @Nullable Long target, String sought) {
        SamplingTable table = tubes.getTable(id);
        Part part = campaigns.getPart(table.part());
        Campaign campaign = campaigns.get(part.campaign());
        List<Tube> unsent = store.listUnsent(campaign.id(), id, MOST_OF_A_HOUSEHOLD);
        Tube last = unsent.isEmpty() ? null : unsent.getLast();
        Tube open = last != null && last.isOpen() ? last : null;
        int room = open == null ? campaign.poolSize() : open.most() - open.people();
        QueueStore.Comer first =
                (target == null ? queue.findNext(part.id()) : queue.find(part.id(), target)).orElse(null);
        List<QueueStore.Comer> front = front(part.id(), first, room);
        Instant now = clock.instant();
        QueueStore.Pace pace = queue.pace(id, now.minus(LATELY));
        return new TablePage(
                table,
                campaign.id(),
                campaign.name(),
                part.hamletName(),
                pace.people(),
                pace.tubes(),
                perMinute(pace, now),
                part.waiting(),
                open,
                campaign.poolSize(),
                first == null ? "" : householdOf(first),
                chosen(front, room),
                sought,
                sought.isBlank()
                        ? List.of()
                        : queue.search(part.id(), sought, MOST_FOUND).stream()
                                .map(one -> comer(one, false))
                                .toList(),
                queue.listAgain(part.id(), MOST_AGAIN).stream()
                        .map(one -> new TablePage.Again(one.member(), one.label(), one.code()))
                        .toList());
    }

    private List<QueueStore.Comer> front(long part, QueueStore.@Nullable Comer first, int room) {
        if (first == null) {
            return List.of();
        }
        Long household = first.household();
        return household == null
                ? queue.listAlone(part, first.target(), Math.max(1, room))
                : queue.listHousehold(part, household, MOST_OF_A_HOUSEHOLD);
    }

    /** Those of whom nothing was said yet go into the tube, as many as it holds. */
    private static List<TablePage.Comer> chosen(List<QueueStore.Comer> front, int room) {
        List<TablePage.Comer> comers = new ArrayList<>();
        int left = room;
        for (QueueStore.Comer one : front) {
            boolean in = one.isWaiting() && left > 0;
            left -= in ? 1 : 0;
            comers.add(comer(one, in));
        }
        return comers;
    }

    private static TablePage.Comer comer(QueueStore.Comer one, boolean chosen) {
        return new TablePage.Comer(one.target(), one.label(), one.state(), one.note(), chosen);
    }

    private String householdOf(QueueStore.Comer first) {
        Long household = first.household();
        return household == null
                ? ""
                : households.find(household).map(Household::head).orElse("");
    }

    private static int perMinute(QueueStore.Pace pace, Instant now) {
        Instant begun = pace.begun();
        long minutes = begun == null ? 0 : Duration.between(begun, now).toMinutes();
        return minutes < 1 ? 0 : Math.round((float) pace.recent() / minutes);
    }
}
