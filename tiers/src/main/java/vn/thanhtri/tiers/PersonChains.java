package vn.thanhtri.tiers;

import java.util.Arrays;

/** The facts of one kind of each person, as linked slots. */
final class PersonChains {
    static final int END = -1;

    final FactColumns columns;
    private int[] head;
    private int[] next;

    PersonChains(FactColumns columns, int persons) {
        this.columns = columns;
        this.head = new int[persons];
        this.next = new int[columns.size];
        Arrays.fill(head, END);
        for (int slot = 0; slot < columns.size; slot++) {
            link(slot);
        }
    }

    void growPersons(int persons) {
        if (persons > head.length) {
            int old = head.length;
            head = Arrays.copyOf(head, Math.max(persons, old + (old >> 1)));
            Arrays.fill(head, old, head.length, END);
        }
    }

    int first(int person) {
        return head[person];
    }

    int after(int slot) {
        return next[slot];
    }

    boolean hasAny(int person) {
        return head[person] != END;
    }

    void link(int slot) {
        if (slot >= next.length) {
            next = Arrays.copyOf(next, Math.max(columns.id.length, slot + 1));
        }
        int person = columns.left[slot];
        next[slot] = head[person];
        head[person] = slot;
    }

    void unlink(int slot) {
        int person = columns.left[slot];
        if (head[person] == slot) {
            head[person] = next[slot];
            return;
        }
        int before = head[person];
        while (next[before] != slot) {
            before = next[before];
        }
        next[before] = next[slot];
    }
}
