package vn.thanhtri.directive.register;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thanhtri.directive.document.Channel;
import vn.thanhtri.directive.document.Direction;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.sheet.Sheet;
import vn.thanhtri.kernel.sheet.SheetWriter;
import vn.thanhtri.web.Download;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.View;
import vn.thanhtri.web.Views;

/** The registers of documents in and out, on the screen and as an Excel file. */
@Controller
class RegisterPages {
    private final Registers registers;
    private final Views views;

    RegisterPages(Registers registers, Views views) {
        this.registers = registers;
        this.views = views;
    }

    @GetMapping("/directives")
    Page register(
            @RequestParam @Nullable Direction direction,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String urgency,
            @RequestParam @Nullable Channel channel,
            @RequestParam @Nullable Integer year,
            @RequestParam @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime at,
            @RequestParam(defaultValue = "") String text) {
        return Page.of(
                "directive/register",
                registers.page(new RegisterFilter(direction, kind, urgency, channel, year, at, text.strip())));
    }

    @GetMapping("/directives.xlsx")
    ResponseEntity<byte[]> file(
            @RequestParam @Nullable Direction direction,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String urgency,
            @RequestParam @Nullable Channel channel,
            @RequestParam @Nullable Integer year,
            @RequestParam @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime at,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request) {
        Register page = registers.page(new RegisterFilter(direction, kind, urgency, channel, year, at, text.strip()));
        return Download.of(
                "so-van-ban.xlsx", Sheet.Format.XLSX.mediaType(), SheetWriter.write(sheet(page, views.of(request))));
    }

    @PostMapping("/directives/{id}/effect")
    String effect(
            @PathVariable long id, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime at) {
        registers.setEffect(id, VietnamTime.at(at));
        return "redirect:/directives/" + id + "#relations";
    }

    /** The columns of the registers: Decree 30/2020/NĐ-CP, Phụ lục IV. */
    private static Sheet sheet(Register page, View view) {
        List<String> columns = new ArrayList<>();
        for (String name : List.of(
                "direction",
                "entry",
                "symbol",
                "kind",
                "issuer",
                "subject",
                "signed",
                "received-at",
                "urgency",
                "channel",
                "in-force",
                "ended")) {
            columns.add(view.t("directive." + name));
        }
        List<Sheet.Row> rows = new ArrayList<>();
        for (Document document : page.documents()) {
            rows.add(new Sheet.Row(
                    rows.size() + 2,
                    List.of(
                            view.t("directive.direction." + document.direction()),
                            document.entry() == null ? "" : document.entry().toString(),
                            document.symbol(),
                            view.t("directive.kind." + document.kind()),
                            document.issuer(),
                            document.subject(),
                            view.day(document.signedOn()),
                            view.clock(document.receivedAt()) + " " + view.day(document.receivedAt()),
                            document.urgency().isEmpty() ? "" : view.t("directive.urgency." + document.urgency()),
                            view.t("directive.channel." + document.channel()),
                            view.clock(document.effectiveAt()) + " " + view.day(document.effectiveAt()),
                            document.findEnding()
                                    .map(ending -> view.clock(ending.at()) + " " + view.day(ending.at()))
                                    .orElse(""))));
        }
        return new Sheet("so-van-ban.xlsx", Sheet.Format.XLSX, columns, rows);
    }
}
