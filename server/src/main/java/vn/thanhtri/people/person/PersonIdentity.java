package vn.thanhtri.people.person;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is: see {@link Person}.
 *
 * @param bornYear null when unknown
 * @param bornOn null when only the year is known
 * @param sex {@code M}, {@code F} or empty
 */
public record PersonIdentity(
        String fullName,
        @Nullable Integer bornYear,
        @Nullable LocalDate bornOn,
        String sex) {
    static PersonIdentity of(Person person) {
        return new PersonIdentity(person.fullName(), person.bornYear(), person.bornOn(), person.sex());
    }

    /** As the journal keeps it. */
    Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", fullName);
        told.put("bornYear", bornYear);
        told.put("bornOn", bornOn == null ? null : bornOn.toString());
        told.put("sex", sex);
        return told;
    }
}
