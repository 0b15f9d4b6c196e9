package vn.thanhtri.directive.register;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thanhtri.directive.document.Channel;
import vn.thanhtri.directive.document.Direction;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.web.View;
import vn.thanhtri.web.table.Cell;
import vn.thanhtri.web.table.Filter;
import vn.thanhtri.web.table.Table;

/** The registers as a list. The file has the columns of Decree 30/2020/NĐ-CP, Phụ lục IV. */
@Component
class RegisterTable {
    private static final List<String> URGENCIES = List.of("HOA_TOC", "THUONG_KHAN", "KHAN");

    private final Table<Document> table;

    RegisterTable(Registers registers) {
        table = filtered(registers)
                .column("direction", "directive.direction", (one, view) -> Cell.of(direction(one, view)))
                .inFile()
                .column("number", "directive.entry", (one, view) -> Cell.of(entry(one)))
                .inFile()
                .column("entry", "directive.entry", (one, view) -> Cell.whole(direction(one, view) + " " + entry(one)))
                .onPage()
                .column("symbol", "directive.symbol", (one, view) -> Cell.of(one.symbol()))
                .inFile()
                .column("cite", "directive.symbol", RegisterTable::cited)
                .onPage()
                .column("kind", "directive.kind", (one, view) -> Cell.of(view.t("directive.kind." + one.kind())))
                .inFile()
                .column("issuer", "directive.issuer", (one, view) -> Cell.of(one.issuer()))
                .inFile()
                .column("subject", "directive.subject", (one, view) -> Cell.of(one.subject()))
                .inFile()
                .column("about", "directive.subject", RegisterTable::about)
                .onPage()
                .column("signed", "directive.signed", (one, view) -> Cell.whole(view.day(one.signedOn())))
                .down()
                .column("received", "directive.received-at", (one, view) -> at(one.receivedAt(), view))
                .down()
                .column("urgency", "directive.urgency", (one, view) -> Cell.of(urgency(one, view)))
                .inFile()
                .column("channel", "directive.channel", (one, view) -> Cell.of(channel(one, view)))
                .inFile()
                .column("in-force", "directive.in-force", (one, view) -> at(one.effectiveAt(), view))
                .inFile()
                .column("ended", "directive.ended", RegisterTable::ended)
                .inFile()
                .column("state", "directive.state", RegisterTable::state)
                .onPage();
    }

    private static Table<Document> filtered(Registers registers) {
        return Table.<Document>of("/directives", "directive.register.title")
                .file("so-van-ban")
                .usually("-received")
                .filter(Filter.chips("direction", "directive.direction", Direction.values()))
                .filter(Filter.choice("kind", "directive.kind", registers::listKinds))
                .filter(Filter.choice("urgency", "directive.urgency", () -> URGENCIES))
                .filter(Filter.choice("channel", "directive.channel", Channel.values()))
                .filter(Filter.number("year", "directive.year", registers::listYears))
                .filter(Filter.moment("at", "directive.filter.at"))
                .filter(Filter.search("text", "directive.filter.text"));
    }

    Table<Document> table() {
        return table;
    }

    private static String direction(Document document, View view) {
        return view.t("directive.direction." + document.direction());
    }

    private static String entry(Document document) {
        return document.entry() == null ? "" : document.entry().toString();
    }

    private static String urgency(Document document, View view) {
        return document.urgency().isEmpty() ? "" : view.t("directive.urgency." + document.urgency());
    }

    private static String channel(Document document, View view) {
        return view.t("directive.channel." + document.channel());
    }

    private static Cell cited(Document document, View view) {
        return Cell.link(document.cite(), "/directives/" + document.id())
                .note(document.issuer() + " · " + channel(document, view));
    }

    private static Cell about(Document document, View view) {
        Cell subject = Cell.of(document.subject());
        return document.urgency().isEmpty() ? subject : subject.tagged("bad", "alert", urgency(document, view));
    }

    private static Cell ended(Document document, View view) {
        return document.findEnding().map(ending -> at(ending.at(), view)).orElse(Cell.EMPTY);
    }

    private static Cell state(Document document, View view) {
        if (document.findEnding().isPresent() && !document.inForceAt(view.now())) {
            return Cell.tag("line", "stop", view.t("directive.state.ended"))
                    .note(view.moment(document.findEnding().get().at()));
        }
        return document.dispatchedAt() == null
                ? Cell.tag("warn", "clock", view.t("directive.state.review"))
                : Cell.tag("ok", "check", view.t("directive.state.dispatched"))
                        .note(view.moment(document.dispatchedAt()));
    }

    private static Cell at(Instant at, View view) {
        return Cell.whole(view.clock(at) + " " + view.day(at));
    }
}
