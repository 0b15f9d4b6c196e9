package vn.thanhtri.tracing.gathering;

import java.util.function.UnaryOperator;
import vn.thanhtri.tracing.SettingKind;
import vn.thanhtri.web.table.Cell;
import vn.thanhtri.web.table.Filter;
import vn.thanhtri.web.table.Table;

/** The list of settings. */
final class PlaceTable {
    private PlaceTable() {}

    /** @param communes full name of a commune by its code */
    static Table<PlaceLine> of(String path, String title, String file, UnaryOperator<String> communes) {
        return Table.<PlaceLine>of(path, title)
                .file(file)
                .usually("-when")
                .filter(Filter.chips("with", "gathering.with", "CASES", "NOBODY"))
                .filter(Filter.choice("kind", "setting", SettingKind.values()))
                .filter(Filter.search("q", "gathering.places.search"))
                .column(
                        "name",
                        "tracing.field.gathering-name",
                        (one, view) ->
                                Cell.link(one.name(), "/gatherings/" + one.id()).note(view.t("setting." + one.kind())))
                .column("when", "tracing.when", (one, view) -> Cell.of(PeopleTable.span(one.from(), one.to(), view)))
                .down()
                .column(
                        "place",
                        "gathering.place",
                        (one, view) -> Cell.of(one.place()).note(communes.apply(one.unitCode())))
                .column(
                        "people",
                        "gathering.people.count",
                        (one, view) -> Cell.of(one.people(), view.number(one.people())))
                .down()
                .figures()
                .column("cases", "gathering.cases", (one, view) -> Cell.of(one.cases(), view.number(one.cases())))
                .down()
                .figures()
                .column(
                        "contacts",
                        "gathering.contacts",
                        (one, view) -> Cell.of(one.contacts(), view.number(one.contacts())))
                .figures();
    }
}
