package vn.thanhtri.tracing.gathering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.tracing.file.Why;
import vn.thanhtri.tracing.meeting.Setting;
import vn.thanhtri.web.View;
import vn.thanhtri.web.table.Cell;
import vn.thanhtri.web.table.Filter;
import vn.thanhtri.web.table.Table;

/** The list of those who were in a setting. */
final class PeopleTable {
    private PeopleTable() {}

    static Table<Attendee> of(Setting setting) {
        return Table.<Attendee>of("/gatherings/" + setting.id(), "gathering.people")
                .file("nguoi-co-mat-" + setting.id())
                .usually("standing")
                .filter(Filter.chips("is", "gathering.is", "CASE", "F1", "OTHER"))
                .filter(Filter.search("q", "gathering.search"))
                .column(
                        "name",
                        "tracing.name",
                        (one, view) -> Cell.link(one.label(), one.path())
                                .note(one.hamlet())
                                .note(why(one, setting, view)))
                .up()
                .onPage()
                .column("fullName", "tracing.name", (one, view) -> Cell.of(one.label()))
                .inFile()
                .column("hamlet", "tracing.field.hamlet", (one, view) -> Cell.of(one.hamlet()))
                .inFile()
                .column("standing", "tracing.tier", (one, view) -> standing(one))
                .up()
                .column("why", "gathering.why", (one, view) -> Cell.of(why(one, setting, view)))
                .inFile()
                .column("seat", "gathering.seat", (one, view) -> Cell.whole(one.seat()))
                .up()
                .column("from", "gathering.hours", (one, view) -> hours(one, setting, view))
                .up()
                .column("phone", "tracing.field.phone", (one, view) -> Cell.whole(one.phone()))
                .column("amend", "amend.link", (one, view) -> amend(one, view))
                .onPage();
    }

    private static Cell standing(Attendee one) {
        if (one.personCase() != null) {
            return Cell.tag("bad", "", one.code());
        }
        Integer tier = one.tier();
        return tier == null || tier == 0 ? Cell.EMPTY : Cell.tag(tier == 1 ? "warn" : "line", "", "F" + tier);
    }

    /** A case says whether it could infect others here; a contact says where the tier comes from. */
    private static String why(Attendee one, Setting setting, View view) {
        Instant from = one.infectiousFrom();
        if (one.personCase() != null && from != null) {
            return view.t(
                    one.infectious() ? "gathering.why.infectious" : "gathering.why.not-yet",
                    view.shortDay(VietnamTime.dayOf(from)));
        }
        if (one.tier() == null || one.chain().isEmpty()) {
            return view.t("gathering.why.none");
        }
        String said = Why.of(one.chain(), view).getFirst().said(view);
        return one.isFrom(setting.id()) ? said : view.t("gathering.why.elsewhere", said);
    }

    private static Cell hours(Attendee one, Setting setting, View view) {
        boolean whole = same(one.from(), setting.from()) && same(one.to(), setting.to());
        return whole ? Cell.of(view.t("gathering.hours.whole")) : Cell.of(span(one.from(), one.to(), view));
    }

    private static boolean same(@Nullable Instant one, @Nullable Instant other) {
        return one == null ? other == null : one.equals(other);
    }

    /** 10:30–13:00 25/07, 22/07 20:00 – 23/07 06:00; an open end says so. */
    static String span(@Nullable Instant from, @Nullable Instant to, View view) {
        if (from == null) {
            return to == null ? view.t("gathering.hours.always") : view.t("gathering.hours.until", view.moment(to));
        }
        if (to == null) {
            return view.t("gathering.hours.since", view.moment(from));
        }
        return VietnamTime.dayOf(from).equals(VietnamTime.dayOf(to))
                ? view.clock(from) + "–" + view.clock(to) + " " + view.shortDay(VietnamTime.dayOf(from))
                : view.moment(from) + " – " + view.moment(to);
    }

    private static Cell amend(Attendee one, View view) {
        return view.may(Verb.RECORD_MEETING)
                ? Cell.of(view.t("amend.link")).to("/amend/presence/" + one.presence())
                : Cell.EMPTY;
    }
}
