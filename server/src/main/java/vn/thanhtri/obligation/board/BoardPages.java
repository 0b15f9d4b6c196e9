package vn.thanhtri.obligation.board;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDateTime;
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
import vn.thanhtri.kernel.Refusal;
import vn.thanhtri.kernel.VietnamTime;
import vn.thanhtri.kernel.sheet.Sheet;
import vn.thanhtri.obligation.Topic;
import vn.thanhtri.obligation.decision.Obligations;
import vn.thanhtri.web.Download;
import vn.thanhtri.web.MenuEntry;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.Views;

/** The board, its opened row, and the verbs on it. */
@Controller
class BoardPages {
    private final Board board;
    private final Obligations obligations;
    private final BoardSheet sheet;
    private final Views views;

    BoardPages(Board board, Obligations obligations, BoardSheet sheet, Views views) {
        this.board = board;
        this.obligations = obligations;
        this.sheet = sheet;
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
    String act(
            @PathVariable long id,
            @PathVariable String verb,
            @RequestParam String reason,
            @RequestParam(defaultValue = "") String until,
            @RequestParam @Nullable Long agency) {
        switch (verb) {
            case "extend" -> {
                if (until.isEmpty()) {
                    throw Refusal.ofField("obligation.refusal.until", "until", Map.of())
                            .asException();
                }
                obligations.extend(id, VietnamTime.at(LocalDateTime.parse(until)), reason);
            }
            case "reassign" -> {
                if (agency == null) {
                    throw Refusal.ofField("obligation.refusal.agency", "agency", Map.of())
                            .asException();
                }
                obligations.reassign(id, agency, reason);
            }
            case "excuse" -> obligations.excuse(id, reason);
            case "remind" -> obligations.remind(id, reason);
            case "escalate" -> obligations.escalate(id, reason);
            case String other -> throw new IllegalArgumentException("no verb " + other);
        }
        return "redirect:/board?open=" + id;
    }
}
