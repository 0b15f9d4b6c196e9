package vn.thanhtri.tiers;

import java.util.Arrays;

/** Persons whose windows at one number of hops changed, with the windows as they were. */
final class ChangedWindows {
    final IntBag persons = new IntBag();
    /** By place in {@code persons}. */
    int[][] before = new int[64][];

    void clear() {
        persons.clear();
    }

    /** To be called before the change; only the first call for a person counts. */
    void remember(int person, Windows windows) {
        if (persons.add(person)) {
            if (persons.size > before.length) {
                before = Arrays.copyOf(before, before.length * 2);
            }
            before[persons.size - 1] = windows.get(person);
        }
    }
}
