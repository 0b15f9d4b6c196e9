package vn.thanhtri.people.merge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import vn.thanhtri.people.person.Person;
import vn.thanhtri.web.View;

/**
 * Two numbers that were found to be one person.
 *
 * @param taken what the survivor took over from the merged one
 * @param before the survivor as they were
 */
public record PersonMerge(
        long id,
        long merged,
        long survivor,
        Set<Field> taken,
        Person before,
        String reason,
        long fact,
        Instant at,
        String by) {
    /** What one of the two has to give way in. */
    public enum Field {
        NAME,
        BORN,
        SEX,
        CITIZEN_NUMBER,
        RESIDENCE;

        /** What somebody's file says of it, numbers masked; empty when nothing. */
        public String of(Person person, View view) {
            LocalDate day = person.bornOn();
            Integer year = person.bornYear();
            return switch (this) {
                case NAME -> person.fullName();
                case BORN -> day != null ? view.day(day) : year == null ? "" : year.toString();
                case SEX -> person.sex().isEmpty() ? "" : view.t("people.sex." + person.sex());
                case CITIZEN_NUMBER ->
                    person.citizenNumber().isEmpty() ? "" : Person.maskedNumber(person.citizenNumber());
                case RESIDENCE ->
                    (person.residence().address() + " " + person.residence().hamletName() + " "
                                    + person.residence().unitCode())
                            .strip();
            };
        }
    }
}
