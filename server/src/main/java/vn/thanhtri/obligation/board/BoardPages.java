package vn.thanhtri.obligation.board;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.sheet.Sheet;
import vn.thanhtri.obligation.Topic;
import vn.thanhtri.obligation.decision.Obligations;
import vn.thanhtri.web.Download;
import vn.thanhtri.web.MenuEntry;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Receipts;
import vn.thanhtri.web.Seen;
import vn.thanhtri.web.Views;
import vn.thanhtri.web.form.Form;

/** The board, its opened row, and the verbs on it. */
@Controller
class BoardPages {
    private final Board board;
    private final Obligations obligations;
    private final BoardSheet sheet;
    private final Receipts receipts;
    private final Views views;

    BoardPages(Board board, Obligations obligations, BoardSheet sheet, Receipts receipts, Views views) {
        this.board = board;
        this.obligations = obligations;
        this.sheet = sheet;
        this.receipts = receipts;
        this.views = views;
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean
        MenuEntry boardMenu() {
            return MenuEntry.forAll(10, "menu.board", "/board");
        }
    }

    @GetMapping("/board")
    @Seen
    Page board(
            @RequestParam(defaultValue = "") String area,
            @RequestParam @Nullable Topic topic,
            @RequestParam(defaultValue = "NOW") BoardFilter.Show show,
            @RequestParam @Nullable Long debtor,
            @RequestParam @Nullable Long open,
            HttpServletRequest request) {
        BoardFilter filter =
                new BoardFilter(area.isEmpty() ? Acting.current().area() : area, topic, show, debtor, open);
        BoardPage page = board.page(filter, Board.MOST_ROWS);
        return Page.of(request.getHeader("HX-Request") == null ? "obligation/board" : "obligation/live", page);
    }

    @GetMapping("/board.xlsx")
    @Seen
    void export(
            @RequestParam(defaultValue = "") String area,
            @RequestParam @Nullable Topic topic,
            @RequestParam(defaultValue = "NOW") BoardFilter.Show show,
            @RequestParam @Nullable Long debtor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        BoardFilter filter =
                new BoardFilter(area.isEmpty() ? Acting.current().area() : area, topic, show, debtor, null);
        sheet.write(
                board.page(filter, BoardSheet.MOST_ROWS),
                views.of(request),
                Download.start(response, "sot-lot.xlsx", Sheet.Format.XLSX.mediaType()));
    }

    @PostMapping("/obligations/{id}/{verb}")
    String act(@PathVariable long id, @PathVariable String verb, Form form) {
        long debtor = obligations.get(id).debtor();
        VerbCommand.read(verb, form).applyTo(id, obligations);
        if (verb.equals("reassign")) {
            receipts.sayUndoable(
                    "/obligations/" + id + "/reassign",
                    Map.of("agency", String.valueOf(debtor)),
                    "obligation.said.reassign");
        } else {
            receipts.say("obligation.said." + verb);
        }
        return "redirect:/board?open=" + id;
    }
}
