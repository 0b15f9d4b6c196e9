package vn.thanhtri.policy;

import java.util.List;

/**
 * What is in force, and what was set aside for it.
 *
 * @param entry the number in force
 * @param weaker more local numbers that ask for less than the national one: reported, not applied
 * @param replaced entries that this one took the place of, latest first
 */
public record PolicyAnswer(PolicyEntry entry, List<PolicyEntry> weaker, List<PolicyEntry> replaced) {
    public PolicyAnswer {
        weaker = List.copyOf(weaker);
        replaced = List.copyOf(replaced);
    }

    public boolean isFlagged() {
        return !weaker.isEmpty();
    }
}
