package vn.thanhtri.directive.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.message.Messages;
import vn.thanhtri.message.NewMessage;

/** What agencies are told of documents and their tasks. */
@Component
public class DirectiveNews {
    private final Messages messages;

    DirectiveNews(Messages messages) {
        this.messages = messages;
    }

    /** Each agency that owes something is told once for the whole document. */
    public void dispatched(Document document, List<Task> tasks) {
        Map<Long, Integer> owed = new TreeMap<>();
        tasks.forEach(task -> task.debtors().forEach(agency -> owed.merge(agency, 1, Integer::sum)));
        List<NewMessage> told = new ArrayList<>();
        owed.forEach((agency, count) -> told.add(new NewMessage(
                "dispatched " + document.id(),
                agency,
                TaskIssuer.isUrgent(document),
                "directive.told.dispatched",
                Map.of(
                        "cite", document.cite(),
                        "subject", document.subject(),
                        "count", String.valueOf(count)),
                "/directives/" + document.id())));
        messages.tell(told);
    }

    /** Those who got a task after the dispatch are told of it. @param fact number of the fact that gave it */
    public void given(Document document, Task task, Collection<Long> agencies, long fact) {
        messages.tell(agencies.stream()
                .map(agency -> new NewMessage(
                        "given " + fact,
                        agency,
                        TaskIssuer.isUrgent(document),
                        "directive.told.given",
                        Map.of("cite", document.cite(), "title", task.title()),
                        "/directives/" + document.id() + "?task=" + task.id() + "#t" + task.id()))
                .toList());
    }

    /** @param fact number of the fact that sent the report back */
    void returned(Document document, Task task, long agency, long fact) {
        messages.tell(List.of(new NewMessage(
                "returned " + fact,
                agency,
                TaskIssuer.isUrgent(document),
                "directive.told.returned",
                Map.of("cite", document.cite(), "title", task.title()),
                "/directives/" + document.id() + "?task=" + task.id() + "#t" + task.id())));
    }
}
