package vn.thanhtri.tracing.sheet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.list.Asked;
import vn.thanhtri.kernel.list.Slice;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.tracing.Refuse;
import vn.thanhtri.tracing.contact.ContactActions;
import vn.thanhtri.tracing.contact.ContactEnds;
import vn.thanhtri.tracing.contact.Deed;
import vn.thanhtri.tracing.contact.DeedKind;
import vn.thanhtri.tracing.contact.DeedMark;
import vn.thanhtri.tracing.contact.Deeds;
import vn.thanhtri.tracing.contact.RecordAction;

/** The work sheet of a team: contacts × the last days, and one act for many of them. */
@Service
class FollowUpSheet {
    private static final int DAYS = 7;
    private static final int AT_ONCE = 1_000;

    private final SheetStore store;
    private final Deeds deeds;
    private final ContactActions actions;
    private final ContactEnds ends;
    private final Clock clock;

    FollowUpSheet(SheetStore store, Deeds deeds, ContactActions actions, ContactEnds ends, Clock clock) {
        this.store = store;
        this.deeds = deeds;
        this.actions = actions;
        this.ends = ends;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Slice<SheetRow> list(long outbreak, Asked asked) {
        Instant now = clock.instant();
        return store.list(outbreak, asked, now).all(rows -> withDays(rows, now));
    }

    private List<SheetRow> withDays(List<SheetRow> rows, Instant now) {
        Map<Long, List<Deed>> done = deeds
                .listOf(rows.stream().map(SheetRow::person).toList())
                .stream()
                .collect(Collectors.groupingBy(Deed::person));
        return rows.stream()
                .map(row -> row.with(
                        days(row, done.getOrDefault(row.person(), List.of()), VietnamTime.dayOf(now)),
                        ends.of(row.tier(), row.area(), row.lastExposure(), now)))
                .toList();
    }

    /** A day that passed without anybody is a gap; today still has hours. */
    private static List<SheetRow.Day> days(SheetRow row, List<Deed> done, LocalDate today) {
        LocalDate since = VietnamTime.dayOf(row.since());
        return today.minusDays(DAYS - 1L)
                .datesUntil(today.plusDays(1))
                .map(day -> {
                    DeedMark mark = DeedMark.of(done, day);
                    boolean gap = mark.rank() == 0 && day.isBefore(today) && !day.isBefore(since);
                    return new SheetRow.Day(day, gap ? DeedMark.MISSED : mark);
                })
                .toList();
    }

    /** The same for everybody whom a list means, page after page. Returns the numbers of the acts. */
    @Transactional
    @Asks(Verb.RECORD_ACT)
    List<Long> recordAll(long outbreak, Asked asked, DeedKind kind, Instant at, String note) {
        List<Long> persons = new ArrayList<>();
        Asked next = asked.first().of(AT_ONCE);
        while (true) {
            Slice<SheetRow> slice = store.list(outbreak, next, clock.instant());
            slice.rows().forEach(row -> persons.add(row.person()));
            if (!slice.more()) {
                return record(persons, kind, at, note);
            }
            next = next.after(slice.last(), persons.size());
        }
    }

    @Transactional
    @Asks(Verb.RECORD_ACT)
    List<Long> record(Collection<Long> persons, DeedKind kind, Instant at, String note) {
        Refuse.when(kind.traits().round() == 0, "not-on-rounds", "kind", Map.of("given", kind.name()));
        return actions.record(new RecordAction(persons, kind, at, "", note));
    }
}
