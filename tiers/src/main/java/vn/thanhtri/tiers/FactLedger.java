package vn.thanhtri.tiers;

import java.util.Arrays;
import java.util.Optional;

/** The recorded facts of one kind, found by id. */
final class FactLedger {
    final FactColumns columns;
    private final FactKind kind;
    private final LongIndex byId;
    private int[] freeSlots = new int[16];
    private int freeCount;

    /** Throws IllegalArgumentException where two facts have the same id. */
    FactLedger(FactKind kind, FactColumns columns) {
        this.kind = kind;
        this.columns = columns;
        this.byId = new LongIndex(columns.size);
        for (int slot = 0; slot < columns.size; slot++) {
            byId.put(columns.id[slot], slot);
            if (byId.size() != slot + 1) {
                throw new IllegalArgumentException("Two facts of kind " + kind + " have the id " + columns.id[slot]);
            }
        }
    }

    int findSlot(long id) {
        return byId.find(id);
    }

    Optional<Fact> find(long id) {
        int slot = byId.find(id);
        return slot == LongIndex.ABSENT ? Optional.empty() : Optional.of(fact(slot));
    }

    Fact fact(int slot) {
        long id = columns.id[slot];
        int left = columns.left[slot];
        int right = columns.right[slot];
        int from = columns.from[slot];
        int to = columns.to[slot];
        return switch (kind) {
            case CASE_WINDOW -> new CaseWindow(id, left, from, to);
            case ENCOUNTER -> new Encounter(id, left, right, from, to);
            case PRESENCE -> new Presence(id, left, right, from, to);
            case ISOLATION -> new Isolation(id, left, right, from, to);
        };
    }

    int insert(long id, int left, int right, int from, int to) {
        int slot;
        if (freeCount > 0) {
            slot = freeSlots[--freeCount];
            columns.set(slot, id, left, right, from, to);
        } else {
            slot = columns.append(id, left, right, from, to);
        }
        byId.put(id, slot);
        return slot;
    }

    void delete(int slot) {
        byId.remove(columns.id[slot]);
        if (freeCount == freeSlots.length) {
            freeSlots = Arrays.copyOf(freeSlots, freeCount * 2);
        }
        freeSlots[freeCount++] = slot;
    }

    int size() {
        return byId.size();
    }
}
