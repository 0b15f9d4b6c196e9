package vn.thanhtri.kernel.round;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts of one round of work that are all to have their turn: one that fails keeps none of the others from running. What
 * failed flies when all are done, so that nobody takes the round for whole.
 */
public final class Parts {
    private final List<RuntimeException> failures = new ArrayList<>();

    /** @param name what the part does, e.g. {@code watch MeasureWatch}; stands in the failure */
    public Parts run(String name, Runnable part) {
        try {
            part.run();
        } catch (RuntimeException failure) {
            failures.add(new IllegalStateException(name + ": " + failure, failure));
        }
        return this;
    }

    /** @throws IllegalStateException the first failure, with the others suppressed in it */
    public void finish() {
        if (failures.isEmpty()) {
            return;
        }
        RuntimeException first = failures.getFirst();
        failures.stream().skip(1).forEach(first::addSuppressed);
        throw first;
    }
}
