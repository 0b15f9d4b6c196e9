package vn.thanhtri.message;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
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

/** The inbox of an agency and the bell; the same for programs. */
@Controller
class MessagePages {
    private final Messages messages;

    MessagePages(Messages messages) {
        this.messages = messages;
    }

    @GetMapping("/messages")
    Page inbox() {
        return Page.of("message/inbox", new InboxPage(messages.inbox(), mayLog(Acting.current())));
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
    List<Message> list() {
        return messages.inbox();
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
