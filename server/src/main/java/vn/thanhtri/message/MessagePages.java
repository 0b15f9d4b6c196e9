package vn.thanhtri.message;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.thanhtri.kernel.Acting;
import vn.thanhtri.kernel.Actor;
import vn.thanhtri.kernel.right.Entitled;
import vn.thanhtri.kernel.right.Verb;
import vn.thanhtri.web.Page;
import vn.thanhtri.web.form.Form;
import vn.thanhtri.web.table.Cell;
import vn.thanhtri.web.table.Filter;
import vn.thanhtri.web.table.Table;
import vn.thanhtri.web.table.TableFiles;

/** The inbox of an agency and the bell; the same for programs. */
@Controller
class MessagePages {
    private static final Table<Message> TABLE = Table.<Message>of("/messages", "message.inbox")
            .file("tin-den")
            .rows(200)
            .filter(Filter.chips("unread", "message.only-unread", "true"))
            .column("id", "message.when", (message, view) -> Cell.whole(view.moment(message.queuedAt())))
            .down()
            .column(
                    "what",
                    "message.what",
                    (message, view) -> Cell.of(view.t(message.key() + ".subject", message.params())))
            .column("body", "message.open", (message, view) -> Cell.of(view.t(message.key(), message.params())));

    private final Messages messages;
    private final TableFiles files;

    MessagePages(Messages messages, TableFiles files) {
        this.messages = messages;
        this.files = files;
    }

    @GetMapping("/messages")
    Page inbox(Form form) {
        Actor actor = Acting.current();
        return Page.of(
                "message/inbox",
                new InboxPage(TABLE.page(form, messages::inbox), messages.countUnread(actor), mayLog(actor)));
    }

    /** The same rows as a file. */
    @GetMapping("/messages.xlsx")
    ResponseEntity<byte[]> file(Form form, HttpServletRequest request) {
        return files.of(TABLE, form, request, messages::inbox);
    }

    @GetMapping("/messages/bell")
    Page bell() {
        return Page.with("web/bell", Map.of());
    }

    /** Marks it read and goes to the matter. */
    @PostMapping("/messages/{id}/read")
    String read(@PathVariable long id) {
        return "redirect:" + messages.read(id);
    }

    @PostMapping("/messages/read")
    String readAll() {
        messages.readAll();
        return "redirect:/messages";
    }

    @GetMapping("/api/v1/messages")
    @ResponseBody
    ResponseEntity<List<Message>> list(Form form) {
        return TABLE.answer("/api/v1/messages", form, messages::inbox);
    }

    @PostMapping("/api/v1/messages/{id}/read")
    @ResponseBody
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void markRead(@PathVariable long id) {
        messages.read(id);
    }

    private static boolean mayLog(Actor actor) {
        return Entitled.may(actor, Verb.SEE_MESSAGE_LOG);
    }
}
