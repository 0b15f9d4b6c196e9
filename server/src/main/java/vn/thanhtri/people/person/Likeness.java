package vn.thanhtri.people.person;

import java.util.Set;

/**
 * Somebody who may be the same person as one being entered. Alike names alone are no reason: whole villages share them.
 *
 * @param reasons why, strongest first; never empty
 */
public record Likeness(Person person, Set<Reason> reasons) {
    /** Why two records may be one person. */
    public enum Reason {
        SAME_CITIZEN_NUMBER,
        /** Name without diacritics, year of birth and commune. */
        SAME_NAME_AND_YEAR,
        /** The same, where nobody said in which commune of the district they live. */
        SAME_NAME_AND_YEAR_NEARBY,
        SAME_PHONE
    }

    /** Whether it may be taken for granted until an officer says otherwise; households share telephones. */
    public boolean isStrong() {
        return reasons.contains(Reason.SAME_CITIZEN_NUMBER)
                || reasons.contains(Reason.SAME_NAME_AND_YEAR)
                || reasons.contains(Reason.SAME_NAME_AND_YEAR_NEARBY) && reasons.contains(Reason.SAME_PHONE);
    }
}
