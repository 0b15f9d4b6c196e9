package vn.thanhtri.tiers;

import java.util.Arrays;

/** Persons whose windows at one number of hops changed, with the windows as they were. */
final class ChangedWindows {
    final IntBag persons = new IntBag();
    /** The windows as they were, one person after the other. */
    int[] before = new int[256];
    /** By place in {@code persons}: where the person's windows end in {@code before}. */
    private int[] end = new int[64];

    void clear() {
        persons.clear();
    }

    int begin(int place) {
        return place == 0 ? 0 : end[place - 1];
    }

    int end(int place) {
        return end[place];
    }

    /** To be called before the change; only the first call for a person counts. */
    void remember(int person, Windows windows) {
        int place = persons.size;
        if (!persons.add(person)) {
            return;
        }
        int from = windows.begin(person);
        int length = windows.finish(person) - from;
        int at = begin(place);
        if (at + length > before.length) {
            before = Arrays.copyOf(before, Math.max(at + length, before.length * 2));
        }
        if (place == end.length) {
            end = Arrays.copyOf(end, place * 2);
        }
        System.arraycopy(windows.source(person), from, before, at, length);
        end[place] = at + length;
    }
}
