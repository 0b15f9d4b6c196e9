package vn.thanhtri.tracing.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.tracing.contact.ActionKind;
import vn.thanhtri.tracing.contact.ActionStore;
import vn.thanhtri.tracing.contact.ContactAction;
import vn.thanhtri.tracing.contact.ContactFilter;
import vn.thanhtri.tracing.contact.ContactLine;
import vn.thanhtri.tracing.contact.ContactQuery;
import vn.thanhtri.tracing.duty.QuarantineEnd;
import vn.thanhtri.web.View;

/** Contacts × days: what was done with whom on which day, and what was not. */
@Component
class ContactGrid {
    private static final int ROWS = 25;
    private static final int DAYS_BEFORE = 9;
    private static final int DAYS_AHEAD = 3;
    private static final OutbreakPage.Mark NOT_YET = new OutbreakPage.Mark("·", "", "tracing.mark.not-yet");
    private static final OutbreakPage.Mark NOTHING = new OutbreakPage.Mark("", "", "");
    private static final OutbreakPage.Mark MISSED = new OutbreakPage.Mark("✕", "bad", "tracing.mark.missed");

    private final ContactQuery contacts;
    private final ActionStore actions;
    private final QuarantineEnd ends;

    ContactGrid(ContactQuery contacts, ActionStore actions, QuarantineEnd ends) {
        this.contacts = contacts;
        this.actions = actions;
        this.ends = ends;
    }

    OutbreakPage.Grid page(ContactFilter filter, int page, int[] tiers, View view) {
        int total = contacts.count(filter, view.now());
        int pages = Math.max(1, (total + ROWS - 1) / ROWS);
        int shown = Math.clamp(page, 1, pages);
        List<ContactLine> lines = contacts.list(filter, view.now(), ROWS, (shown - 1) * ROWS);
        Map<Long, List<ContactAction>> done = actions
                .listOf(lines.stream().map(ContactLine::person).toList())
                .stream()
                .collect(Collectors.groupingBy(ContactAction::person));
        List<LocalDate> days = view.today()
                .minusDays(DAYS_BEFORE)
                .datesUntil(view.today().plusDays(DAYS_AHEAD + 1L))
                .toList();
        List<OutbreakPage.GridRow> rows = new ArrayList<>();
        for (ContactLine line : lines) {
            rows.add(row(line, done.getOrDefault(line.person(), List.of()), days, view));
        }
        return new OutbreakPage.Grid(filter, days, rows, total, shown, pages, tiers);
    }

    private OutbreakPage.GridRow row(ContactLine line, List<ContactAction> done, List<LocalDate> days, View view) {
        List<OutbreakPage.Mark> marks = new ArrayList<>();
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

    /** The strongest thing of a day: a result before a sample before a visit. */
    private static OutbreakPage.Mark mark(ContactLine line, List<ContactAction> done, LocalDate day, LocalDate today) {
        OutbreakPage.Mark best = NOTHING;
        int rank = 0;
        for (ContactAction action : done) {
            if (VietnamTime.dayOf(action.at()).equals(day) && rank(action.kind()) > rank) {
                rank = rank(action.kind());
                best = sign(action.kind());
            }
        }
        if (rank > 0) {
            return best;
        }
        if (!day.isBefore(today)) {
            return NOT_YET;
        }
        boolean watched = line.contactSince() != null && !day.isBefore(VietnamTime.dayOf(line.contactSince()));
        return watched && !line.found() && line.overdue() > 0 ? MISSED : NOTHING;
    }

    private static int rank(ActionKind kind) {
        return switch (kind) {
            case POSITIVE -> 5;
            case NEGATIVE -> 4;
            case SAMPLED -> 3;
            case VISITED, LOCATED -> 2;
            case MISSED -> 1;
            case LISTED, DECIDED, NOTIFIED, SAMPLING_ASSIGNED, FORWARDED, ACKNOWLEDGED -> 0;
        };
    }

    private static OutbreakPage.Mark sign(ActionKind kind) {
        return switch (kind) {
            case POSITIVE -> new OutbreakPage.Mark("+", "bad", "action.POSITIVE");
            case NEGATIVE -> new OutbreakPage.Mark("−", "act", "action.NEGATIVE");
            case SAMPLED -> new OutbreakPage.Mark("M", "act", "action.SAMPLED");
            case VISITED, LOCATED -> new OutbreakPage.Mark("✓", "v", "action.VISITED");
            case MISSED -> MISSED;
            case LISTED, DECIDED, NOTIFIED, SAMPLING_ASSIGNED, FORWARDED, ACKNOWLEDGED -> NOTHING;
        };
    }
}
