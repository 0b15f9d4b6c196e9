package vn.thanhtri.message;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.thanhtri.kernel.list.Slice;
import vn.thanhtri.kernel.right.Asks;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.View;
import vn.thanhtri.web.form.Form;
import vn.thanhtri.web.table.Cell;
import vn.thanhtri.web.table.Filter;
import vn.thanhtri.web.table.Listing;
import vn.thanhtri.web.table.Table;
import vn.thanhtri.web.table.TableFiles;

/** The log of what went out, as a list; the same for programs. */
@Controller
public class MessageLogPages {
    private static final Table<MessageLog.Line> TABLE = Table.<MessageLog.Line>of("/messages/log", "message.log")
            .file("nhat-ky-gui-tin")
            .filter(Filter.chips("trouble", "message.trouble", "true"))
            .filter(Filter.search("text", "message.sought"))
            .filter(Filter.day("on", "message.on-day"))
            .column(
                    "id",
                    "message.queued",
                    (line, view) -> Cell.whole(view.moment(line.message().queuedAt())))
            .down()
            .column("to", "message.to", (line, view) -> Cell.of(line.agency()))
            .column("what", "message.what", MessageLogPages::what)
            .column("ways", "message.ways", MessageLogPages::ways);

    private final MessageLogs logs;
    private final TableFiles files;

    MessageLogPages(MessageLogs logs, TableFiles files) {
        this.logs = logs;
        this.files = files;
    }

    public record LogPage(MessageLog log, Listing<MessageLog.Line> list) {}

    /** @param after to be asked for the lines that follow; null at the end */
    public record Logged(
            MessageLog log,
            List<MessageLog.Line> lines,
            @Nullable Long after) {}

    @GetMapping("/messages/log")
    @Asks(Verb.SEE_MESSAGE_LOG)
    Page log(Form form) {
        return Page.of("message/log", new LogPage(logs.log(), TABLE.page(form, logs::list)));
    }

    @GetMapping("/messages/log.xlsx")
    @Asks(Verb.SEE_MESSAGE_LOG)
    ResponseEntity<byte[]> file(Form form, HttpServletRequest request) {
        return files.of(TABLE, form, request, logs::list);
    }

    @GetMapping("/api/v1/messages/log")
    @ResponseBody
    @Asks(Verb.SEE_MESSAGE_LOG)
    Logged logged(Form form) {
        Slice<MessageLog.Line> slice = logs.list(TABLE.read(form));
        return new Logged(logs.log(), slice.rows(), slice.after());
    }

    @GetMapping("/api/v1/messages/{id}/attempts")
    @ResponseBody
    @Asks(Verb.SEE_MESSAGE_LOG)
    List<Attempt> attempts(@PathVariable long id) {
        return logs.listAttempts(id);
    }

    private static Cell what(MessageLog.Line line, View view) {
        Message message = line.message();
        Cell cell =
                Cell.of(view.t(message.key() + ".subject", message.params())).to(message.path());
        return message.urgent() ? cell.tagged("bad", "alert", view.t("message.urgent")) : cell;
    }

    private static Cell ways(MessageLog.Line line, View view) {
        Cell cell = Cell.tag("ok", "check", view.t("message.in-program"));
        for (Delivery delivery : line.deliveries()) {
            Delivery.State state = delivery.state();
            cell = cell.note(new Cell.Tag(state.tone(), "", view.t("message.state." + state)), fared(delivery, view));
        }
        return cell;
    }

    /** SMS 0912345318 · 05/08 14:12 · 2 lần · HTTP 503 */
    private static String fared(Delivery delivery, View view) {
        String when = delivery.sentAt() != null
                ? view.moment(delivery.sentAt())
                : delivery.failedAt() != null
                        ? view.moment(delivery.failedAt())
                        : view.t("message.next", view.moment(delivery.nextAt()));
        return view.t("message.way." + delivery.way()) + " " + delivery.address() + " · " + when
                + (delivery.tries() > 0 ? " · " + view.t("message.tries", delivery.tries()) : "")
                + (delivery.trouble().isEmpty() ? "" : " · " + delivery.trouble());
    }
}
