package vn.thanhtri.quarantine.page;

import vn.thanhtri.quarantine.schedule.QuarantineForm;
import vn.thanhtri.web.table.Cell;
import vn.thanhtri.web.table.Filter;
import vn.thanhtri.web.table.Table;

/** The work list of quarantine: who is held, kept, due to leave, away. */
final class StayTable {
    static final Table<StayLine> TABLE = Table.<StayLine>of("/stays", "stay.list")
            .file("cach-ly")
            .usually("-since")
            .filter(Filter.chips("state", "stay.state", "HELD", "KEPT", "DUE", "AWAY", "OVER"))
            .filter(Filter.choice("form", "stay.form", QuarantineForm.values()))
            .filter(Filter.search("q", "stay.search"))
            .column(
                    "name",
                    "stay.name",
                    (one, view) -> Cell.link(one.label(), "/stays/" + one.id()).note(one.place()))
            .up()
            .column(
                    "group",
                    "stay.group",
                    (one, view) -> Cell.of(view.t("stay.group." + one.group())).note(view.t("stay.form." + one.form())))
            .column("room", "stay.room", (one, view) -> Cell.of(one.room()))
            .column("since", "stay.since", (one, view) -> Cell.whole(view.moment(one.from())))
            .down()
            .column("decision", "stay.decision", (one, view) -> Cell.of(one.decision()))
            .column(
                    "state",
                    "stay.state",
                    (one, view) -> Cell.tag(tone(one.state()), "", view.t("stay.state." + one.state())))
            .column("overdue", "stay.overdue", (one, view) -> Cell.of(one.overdue(), view.number(one.overdue())))
            .down()
            .figures();

    private StayTable() {}

    private static String tone(String state) {
        return switch (state) {
            case "HELD" -> "warn";
            case "DUE" -> "act";
            case "AWAY" -> "bad";
            case "OVER" -> "line";
            default -> "ok";
        };
    }
}
