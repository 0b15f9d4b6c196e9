package vn.thanhtri.directive.review;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thanhtri.directive.document.DirectiveStore;
import vn.thanhtri.directive.document.Document;
import vn.thanhtri.directive.document.Task;
import vn.thanhtri.directive.document.TaskStore;
import vn.thanhtri.kernel.Folding;

/**
 * Points out that a task says what an earlier directive of the issuer has already ordered, so that an agency is not asked for the
 * same thing twice. Likeness is the share of common words (Jaccard) without diacritics, among tasks of one category with a
 * common debtor; an officer decides.
 */
@Component
class EarlierTasks {
    private static final double ALIKE = 0.6;
    private static final int MOST_COMPARED = 2_000;

    private final TaskStore tasks;
    private final DirectiveStore documents;

    EarlierTasks(TaskStore tasks, DirectiveStore documents) {
        this.tasks = tasks;
        this.documents = documents;
    }

    /** By number of the task; tasks that stand for the first time are missing. */
    Map<Long, EarlierTask> find(Document document, List<Task> proposed) {
        List<Task> earlier = tasks.listEarlier(document.id(), document.area(), document.receivedAt(), MOST_COMPARED);
        Map<Long, Set<String>> words = new HashMap<>();
        earlier.forEach(task -> words.put(task.id(), words(task.title())));
        Map<Long, String> cites = new HashMap<>();
        Map<Long, EarlierTask> found = new HashMap<>();
        for (Task task : proposed) {
            Set<String> own = words(task.title());
            Task best = null;
            double most = ALIKE;
            for (Task other : earlier) {
                if (other.category().equals(task.category())
                        && !Collections.disjoint(other.debtors(), task.debtors())) {
                    double share = share(own, words.getOrDefault(other.id(), Set.of()));
                    if (share > most || best == null && share == most) {
                        most = share;
                        best = other;
                    }
                }
            }
            if (best != null) {
                String cite = cites.computeIfAbsent(
                        best.document(),
                        id -> documents.find(id).map(Document::cite).orElse(""));
                found.put(task.id(), new EarlierTask(best.document(), cite, best.point(), best.title()));
            }
        }
        return found;
    }

    private static Set<String> words(String title) {
        return new HashSet<>(Arrays.asList(Folding.fold(title).split("[^a-z0-9]+")));
    }

    private static double share(Set<String> one, Set<String> other) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        return (double) common.size() / (one.size() + other.size() - common.size());
    }
}
