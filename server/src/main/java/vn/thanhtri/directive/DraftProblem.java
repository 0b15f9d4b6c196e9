package vn.thanhtri.directive;

import java.util.Map;
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
}
