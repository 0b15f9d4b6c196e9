package vn.thanhtri.tracing.indicator;

import vn.thanhtri.obligation.Measure.Item;
import vn.thanhtri.obligation.Measure.Side;
import vn.thanhtri.web.View;
import vn.thanhtri.web.table.Cell;
import vn.thanhtri.web.table.Filter;
import vn.thanhtri.web.table.Table;

/** The page of indicators, and the list behind each number. They lie below the place or outbreak that is meant. */
final class IndicatorTables {
    static final String AS_OF = "at";
    static final String SIDE = "side";

    private IndicatorTables() {}

    /** @param at what was written as the moment; empty for now */
    static Table<Reading> readings(String path, String at) {
        return Table.<Reading>of(path, "tracing.indicators")
                .file("chi-so")
                .usually("number")
                .filter(Filter.moment(AS_OF, "tracing.indicators.at"))
                .column(
                        "name",
                        "tracing.indicators.name",
                        (one, view) -> Cell.of(view.t(one.indicator().words()))
                                .note(view.t(one.indicator().words() + ".definition")))
                .column("value", "tracing.indicators.value", (one, view) -> value(one, view))
                .figures()
                .column(
                        "part",
                        "tracing.indicators.part",
                        (one, view) -> one.indicator().kind() == Indicator.Kind.DAYS
                                ? lists(
                                        Cell.whole(day(one, view)),
                                        one,
                                        one.of(),
                                        one.indicator().side(),
                                        path,
                                        at)
                                : lists(
                                        number(one.part(), view),
                                        one,
                                        one.part(),
                                        one.indicator().side(),
                                        path,
                                        at))
                .figures()
                .column("of", "tracing.indicators.of", (one, view) -> number(one.of(), view))
                .figures()
                .column(
                        "rest",
                        "tracing.indicators.rest",
                        (one, view) -> one.indicator().kind() == Indicator.Kind.DAYS
                                ? Cell.EMPTY
                                : lists(
                                        number(one.rest(), view),
                                        one,
                                        one.rest(),
                                        one.indicator().otherSide(),
                                        path,
                                        at))
                .figures()
                .column(
                        "pending",
                        "tracing.indicators.pending",
                        (one, view) -> lists(number(one.pending(), view), one, one.pending(), Side.PENDING, path, at))
                .figures();
    }

    private static Cell lists(Cell cell, Reading one, long many, Side side, String path, String at) {
        return many == 0
                ? cell
                : cell.to(path + "/" + one.indicator().id() + "?" + SIDE + "=" + side
                        + (at.isEmpty() ? "" : "&" + AS_OF + "=" + at));
    }

    private static Cell number(long number, View view) {
        return Cell.of(number, view.number(number));
    }

    private static String day(Reading one, View view) {
        return one.last() == null ? "—" : view.day(one.last());
    }

    private static Cell value(Reading one, View view) {
        return Cell.whole(
                switch (one.indicator().kind()) {
                    case SHARE -> view.percent(one.part(), one.of());
                    case DAYS -> one.last() == null ? "—" : view.t("tracing.indicators.days", view.number(one.part()));
                    case RATIO -> one.of() == 0 ? "—" : view.decimal((double) one.part() / one.of(), 1);
                });
    }

    /** A row of a list. @param number its place in it, from 1 */
    record Line(long number, Item item) {}

    static Table<Line> lines(String path, Indicator indicator) {
        return Table.<Line>of(path, "tracing.indicators.list")
                .file(indicator.id())
                .usually("number")
                .filter(Filter.chips(SIDE, "tracing.indicators.side", Side.values()))
                .filter(Filter.moment(AS_OF, "tracing.indicators.at"))
                .column(
                        "who",
                        "tracing.indicators.who",
                        (line, view) -> line.item().path().isEmpty()
                                ? Cell.of(line.item().label())
                                : Cell.link(line.item().label(), line.item().path()))
                .column(
                        "place",
                        "tracing.indicators.place",
                        (line, view) -> Cell.of(line.item().detail()))
                .column(
                        "since",
                        "tracing.indicators.since",
                        (line, view) -> Cell.whole(
                                line.item().at() == null
                                        ? ""
                                        : view.moment(line.item().at())));
    }
}
