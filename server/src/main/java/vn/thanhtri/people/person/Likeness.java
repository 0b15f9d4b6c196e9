package vn.thanhtri.people.person;

import java.util.Set;

/**
 * Somebody who may be the same person as one being entered.
 *
 * @param reasons why, strongest first
 */
public record Likeness(Person person, Set<Reason> reasons) {
    /** Why two records may be one person. */
    public enum Reason {
        SAME_CITIZEN_NUMBER,
        SAME_NAME_AND_YEAR,
        SAME_PHONE,
        SAME_NAME,
        SIMILAR_NAME_SAME_PLACE
    }

    /** Whether it may be taken for granted until an officer says otherwise; households share telephones, hamlets names. */
    public boolean isStrong() {
        return reasons.contains(Reason.SAME_CITIZEN_NUMBER) || reasons.contains(Reason.SAME_NAME_AND_YEAR);
    }
}
