package vn.thanhtri.tracing.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.tracing.contact.ContactEnds;
import vn.thanhtri.tracing.contact.ContactFilter;
import vn.thanhtri.tracing.contact.ContactLine;
import vn.thanhtri.tracing.contact.ContactQuery;
import vn.thanhtri.tracing.contact.Deed;
import vn.thanhtri.tracing.contact.DeedMark;
import vn.thanhtri.tracing.contact.Deeds;
import vn.thanhtri.web.View;

/** Contacts × days: what was done with whom on which day, and what was not. */
@Component
class ContactGrid {
    private static final int ROWS = 25;
    private static final int DAYS_BEFORE = 9;
    private static final int DAYS_AHEAD = 3;
    private static final DeedMark NOT_YET = new DeedMark(0, "·", "", "tracing.mark.not-yet");

    private final ContactQuery contacts;
    private final Deeds deeds;
    private final ContactEnds ends;

    ContactGrid(ContactQuery contacts, Deeds deeds, ContactEnds ends) {
        this.contacts = contacts;
        this.deeds = deeds;
        this.ends = ends;
    }

    OutbreakPage.Grid page(ContactFilter filter, int page, int[] tiers, View view) {
        int total = contacts.count(filter, view.now());
        int pages = Math.max(1, (total + ROWS - 1) / ROWS);
        int shown = Math.clamp(page, 1, pages);
        List<ContactLine> lines = contacts.list(filter, view.now(), ROWS, (shown - 1) * ROWS);
        Map<Long, List<Deed>> done = deeds
                .listOf(lines.stream().map(ContactLine::person).toList())
                .stream()
                .collect(Collectors.groupingBy(Deed::person));
        List<LocalDate> days = view.today()
                .minusDays(DAYS_BEFORE)
                .datesUntil(view.today().plusDays(DAYS_AHEAD + 1L))
                .toList();
        List<OutbreakPage.GridRow> rows = new ArrayList<>();
        for (ContactLine line : lines) {
            rows.add(row(line, done.getOrDefault(line.person(), List.of()), days, view));
        }
        return new OutbreakPage.Grid(filter, contacts.shows(), days, rows, total, shown, pages, tiers);
    }

    private OutbreakPage.GridRow row(ContactLine line, List<Deed> done, List<LocalDate> days, View view) {
        List<DeedMark> marks = new ArrayList<>();
        for (LocalDate day : days) {
            marks.add(mark(line, done, day, view.today()));
        }
        Integer tier = line.tier();
        int level = tier == null ? 0 : tier;
        return new OutbreakPage.GridRow(
                line,
                where(line, view),
                "F" + level,
                marks,
                ends.of(level, line.area(), line.lastExposure(), view.now()),
                line.lastExposure() == null);
    }

    private static String where(ContactLine line, View view) {
        if (line.isolated()) {
            return line.isolatedPlace();
        }
        if (!line.found() && line.tier() != null && line.tier() == 1) {
            return view.t("tracing.not-found");
        }
        return line.hamlet().isEmpty() ? "" : view.t("tracing.at-home", line.hamlet());
    }

    private static DeedMark mark(ContactLine line, List<Deed> done, LocalDate day, LocalDate today) {
        DeedMark best = DeedMark.of(done, day);
        if (best.rank() > 0) {
            return best;
        }
        if (!day.isBefore(today)) {
            return NOT_YET;
        }
        boolean watched = line.contactSince() != null && !day.isBefore(VietnamTime.dayOf(line.contactSince()));
        return watched && !line.found() && line.overdue() > 0 ? DeedMark.MISSED : DeedMark.NONE;
    }
}
