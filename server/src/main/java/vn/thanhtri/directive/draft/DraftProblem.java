package vn.thanhtri.directive.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.thanhtri.directive.grammar.RelationKind;
import vn.thanhtri.kernel.Refusal;

/**
 * Why a draft cannot be issued yet: something is missing, or its text reads otherwise than it was typed.
 *
 * @param task number of the task from 1; 0 for the document
 * @param field e.g. {@code what}, {@code leads}
 * @param numbers what the message names
 */
public record DraftProblem(String code, int task, String field, Map<String, String> numbers) {
    public DraftProblem {
        numbers = Map.copyOf(numbers);
    }

    Refusal refusal() {
        return Refusal.ofField(code, task == 0 ? field : "tasks[" + task + "]." + field, numbers);
    }

    /** What an officer has not typed yet. */
    static List<DraftProblem> missing(Draft draft) {
        List<DraftProblem> problems = new ArrayList<>();
        if (draft.subject().isBlank()) {
            problems.add(new DraftProblem("directive.refusal.draft-subject", 0, "subject", Map.of()));
        }
        if (draft.tasks().isEmpty() && !draft.changesOthers()) {
            problems.add(new DraftProblem("directive.refusal.draft-tasks", 0, "tasks", Map.of()));
        }
        if (draft.signer().isBlank()) {
            problems.add(new DraftProblem("directive.refusal.draft-signer", 0, "signer", Map.of()));
        }
        for (Draft.Reference reference : draft.references()) {
            boolean empty = reference.due() == null && reference.words().isEmpty();
            if (reference.kind() == RelationKind.EXTENDS && reference.due() == null) {
                problems.add(new DraftProblem("directive.refusal.draft-no-extension", 0, "references", Map.of()));
            } else if (reference.kind() == RelationKind.AMENDS
                    && (empty || reference.point().isEmpty())) {
                problems.add(new DraftProblem("directive.refusal.draft-no-amendment", 0, "references", Map.of()));
            }
        }
        for (int i = 0; i < draft.tasks().size(); i++) {
            Draft.DraftTask task = draft.tasks().get(i);
            Map<String, String> which = Map.of("task", String.valueOf(i + 1));
            if (DraftComposer.what(task).isEmpty()) {
                problems.add(new DraftProblem("directive.refusal.draft-no-what", i + 1, "what", which));
            }
            if (task.leads().isEmpty()) {
                problems.add(new DraftProblem("directive.refusal.draft-no-lead", i + 1, "leads", which));
            }
            if (!task.timing().complete()) {
                problems.add(new DraftProblem("directive.refusal.draft-no-timing", i + 1, "timing", which));
            }
        }
        return problems;
    }
}
